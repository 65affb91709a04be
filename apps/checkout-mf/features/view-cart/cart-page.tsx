import Head from 'next/head';

export interface CartPageProps {
  lines: number;
}

export function CartPage({ lines }: CartPageProps) {
  return (
    <main className="chk:mx-auto chk:max-w-3xl chk:p-8">
      <Head>
        <title>Cart · Souk</title>
      </Head>
      <h1>Cart</h1>
      <p>{lines} lines</p>
    </main>
  );
}
