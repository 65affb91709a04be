import { type Agent, type Dispatcher, interceptors } from 'undici';

/** Development: a read waits a while for a remote that is just being started again. */
export const patient = (agent: Agent): Dispatcher =>
  agent.compose(
    interceptors.retry({
      maxRetries: 60,
      minTimeout: 250,
      maxTimeout: 250,
      timeoutFactor: 1,
      methods: ['GET'],
      statusCodes: [],
      errorCodes: ['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET'],
    }),
  );
