import Head from 'next/head';
import * as React from 'react';

export interface HomePageProps {
  title: string;
}

export function HomePage({ title }: HomePageProps) {
  const [count, setCount] = React.useState(0);
  return (
    <main className="cat:mx-auto cat:max-w-3xl cat:p-8">
      <Head>
        <title>Souk</title>
      </Head>
      <h1 className="cat:text-4xl">{title}</h1>
      <button type="button" onClick={() => setCount(count + 1)}>
        Seen {count} times
      </button>
    </main>
  );
}
