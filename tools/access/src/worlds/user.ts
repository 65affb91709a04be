import { openAccounts } from '@souk/user/testing';
import type { Call, World } from '../world.ts';
import { deadLetter } from './dead-letter.ts';

/** The user service, with accounts that are signed in in a browser. */
export async function openUsers(): Promise<World> {
  const accounts = await openAccounts();
  const { sql } = accounts.database;
  type Visitor = Awaited<ReturnType<typeof accounts.newVisitor>>;
  const [ada, eve] = [await accounts.newVisitor(), await accounts.newVisitor()];

  const about = (who: Visitor, more: Call = {}): Call => ({
    ...more,
    params: { id: who.id, ...more.params },
    owner: who.headers.authorization,
  });
  /** About an account that only this call is about: it may change or go. */
  const aboutNew = async (more: Call = {}) => about(await accounts.newVisitor(), more);
  const address = {
    fullName: 'Ada Lovelace',
    address: '1 Main St',
    city: 'Springfield',
    postalCode: '12345',
    country: 'US',
  };
  async function addressId() {
    const { body } = await accounts.post(`/users/${ada.id}/addresses`, address, ada.headers);
    const { id } = JSON.parse(body);
    return id as string;
  }
  async function passkey() {
    const id = crypto.randomUUID();
    await sql`insert into passkeys (id, user_id, credential_id, public_key, counter, transports, backed_up, name)
      values (${id}, ${ada.id}, ${id}, 'key', 0, '{}', false, 'Key')`;
    return id;
  }
  async function sessionId(who: Visitor) {
    const { items } = (await accounts.call(`/users/${who.id}/sessions`, { headers: who.headers })).json();
    return items[0].id as string;
  }
  async function withApp() {
    const who = await accounts.newVisitor();
    await accounts.newApp(who);
    return who;
  }
  const credential = { id: 'aWQ', rawId: 'aWQ', type: 'public-key', clientExtensionResults: {} };
  const made = { ...credential, response: { clientDataJSON: 'e30', attestationObject: 'e30' } };
  const used = { ...credential, response: { clientDataJSON: 'e30', authenticatorData: 'e30', signature: 'e30' } };
  const token = { token: 'made-up' };
  const fromHome = () => ({ headers: { 'x-visitor-address': accounts.newAddress() } });

  return {
    app: accounts.app,
    keys: accounts.keys,
    owner: ada.id,
    other: eve.id,
    close: accounts.close,
    calls: {
      registerUser: () => ({
        body: { email: `${crypto.randomUUID()}@souk.test`, password: 'correct horse battery', name: 'New' },
      }),
      listUsers: () => ({ query: `?email=${ada.email}` }),
      readUser: () => about(ada),
      changeUser: () => about(ada, { body: { name: 'Ada' } }),
      deleteUser: () => aboutNew(),
      readDeadLetter: async () => ({ params: await deadLetter(accounts.database) }),
      replayDeadLetter: async () => ({ params: await deadLetter(accounts.database) }),
      grantRole: () => aboutNew({ body: { role: 'support' } }),
      signIn: () => ({ body: { email: ada.email, password: ada.password } }),
      startSession: () => ({ ...fromHome(), body: { email: ada.email, password: ada.password } }),
      finishSignIn: () => ({ ...fromHome(), body: { pending: 'made-up', code: '000000' } }),
      proveAgain: () => ({ ...fromHome(), body: { session: ada.session, password: ada.password } }),
      tokenOfSession: () => ({ body: { session: ada.session } }),
      endSession: async () => ({ headers: { 'x-session': (await accounts.newVisitor()).session } }),
      listSessions: () => about(ada),
      endSessions: () => aboutNew(),
      endOneSession: async () => {
        const who = await accounts.newVisitor();
        return about(who, { params: { session: await sessionId(who) } });
      },
      readSecondFactor: () => about(ada),
      startTotp: () => aboutNew(),
      confirmTotp: () => aboutNew({ body: { code: '000000' } }),
      removeTotp: async () => about(await withApp()),
      renewRecoveryCodes: async () => about(await withApp()),
      askForPasskey: () => ({}),
      startSessionByPasskey: () => ({ ...fromHome(), body: { response: used } }),
      askForNewPasskey: () => about(ada),
      addPasskey: () => about(ada, { body: { name: 'Key', response: made } }),
      listPasskeys: () => about(ada),
      renamePasskey: async () => about(ada, { params: { passkey: await passkey() }, body: { name: 'Other' } }),
      removePasskey: async () => about(ada, { params: { passkey: await passkey() } }),
      askToVerifyEmail: () => about(ada),
      verifyEmail: () => ({ body: token }),
      confirmEmail: () => ({ body: token }),
      undoEmail: () => ({ body: token }),
      askForPasswordReset: () => ({ body: { email: 'nobody@souk.test' } }),
      resetPassword: () => ({ body: { ...token, password: 'another long password' } }),
      takePrivacyDocument: () => ({ body: token }),
      listAddresses: () => about(ada),
      addAddress: () => aboutNew({ body: address }),
      changeAddress: async () => about(ada, { params: { address: await addressId() }, body: address }),
      removeAddress: async () => about(ada, { params: { address: await addressId() } }),
      askForExport: () => about(ada),
      readExport: async () => {
        await accounts.post(`/users/${ada.id}/export`, undefined, ada.headers);
        return about(ada);
      },
    },
  };
}
