// A module enters the share scope only if the host's build imports it; otherwise remotes silently load their own next/router
// ("NextRouter was not mounted"). nextjs-mf does this with an entry that also drags in next/image, next/script, styled-jsx…
import 'react';
import 'react-dom';
import 'react/jsx-runtime';
import 'next/router';
import 'next/link';
import 'next/head';
