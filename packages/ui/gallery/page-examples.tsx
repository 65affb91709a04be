import { ActionContent } from '../src/action-content.tsx';
import { Badge } from '../src/badge.tsx';
import { Breadcrumbs } from '../src/breadcrumbs.tsx';
import { Button, buttonClass } from '../src/button.tsx';
import { Container } from '../src/container.tsx';
import { Disclosure } from '../src/disclosure.tsx';
import { Grid } from '../src/grid.tsx';
import { Icon } from '../src/icon.tsx';
import { MediaFrame } from '../src/media-frame.tsx';
import { OptionPicker } from '../src/option-picker.tsx';
import { PageHeader } from '../src/page-header.tsx';
import { Pagination } from '../src/pagination.tsx';
import { PriceText } from '../src/price-text.tsx';
import { ProductCard } from '../src/product-card.tsx';
import { QuantityField } from '../src/quantity-field.tsx';
import { SearchField } from '../src/search-field.tsx';
import { Section } from '../src/section.tsx';
import { SelectField } from '../src/select-field.tsx';
import { SiteFooter } from '../src/site-footer.tsx';
import { SiteHeader } from '../src/site-header.tsx';
import { SkipLink } from '../src/skip-link.tsx';
import { Stack } from '../src/stack.tsx';

const noop = () => {};
const links = ['All objects', 'Ceramics', 'Glass', 'Lighting', 'Desk', 'Textiles', 'Kitchen'];
const things = [
  { photo: 'vase', title: 'Celadon shoulder vase', maker: 'Nara Ito', amount: 12800 },
  {
    photo: 'mug-set',
    title: 'Set of three speckled mugs',
    maker: 'Fold & Fire',
    amount: 6900,
    compareAt: 8400,
    sale: true,
  },
  {
    photo: 'table-lamp',
    title: 'Hand-thrown table lamp with a pleated raw linen shade and a braided flax cord',
    maker: 'Atelier Hollenbeck-Marchetti & Daughters, Asheville',
    amount: 123456700,
    compareAt: 149999900,
  },
  { photo: 'oak-tray', title: 'Oak tray', maker: 'Birk', amount: 5400, soldOut: true },
];

function LinkList({ items }: { items: string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>
          <a href="#main">{item}</a>
        </li>
      ))}
    </ul>
  );
}

export function SiteHead() {
  return (
    <>
      <SkipLink />
      <SiteHeader
        banner="Free shipping in the US over $120"
        brand={<a href="#main">Souk</a>}
        search={<SearchField action="/search" />}
        actions={
          <>
            <a href="#main" className="ui-action">
              <ActionContent icon="user" label="Sign in" />
            </a>
            <a href="#main" className="ui-action">
              <ActionContent icon="bag" label="Cart" count={2} name="Cart, 2 items" />
            </a>
          </>
        }
        nav={
          <ul className="ui-nav">
            {links.map((link, index) => (
              <li key={link}>
                <a href="#main" aria-current={index === 1 ? 'page' : undefined}>
                  {link}
                </a>
              </li>
            ))}
          </ul>
        }
      />
    </>
  );
}

export function SiteFoot() {
  return (
    <SiteFooter
      brand={<p>Objects for the home, made slowly by people we know by name.</p>}
      columns={[
        { title: 'Shop', content: <LinkList items={links.slice(0, 4)} /> },
        { title: 'Help', content: <LinkList items={['Shipping', 'Returns', 'Contact']} /> },
        { title: 'Souk', content: <LinkList items={['Makers', 'Journal']} /> },
      ]}
      end={
        <>
          <span>© Souk</span>
          <a href="#main">Privacy</a>
        </>
      }
    />
  );
}

export function PageExamples({ photos }: { photos: boolean }) {
  const photo = (name: string) => (photos ? <img src={`${name}.avif`} alt="" /> : null);
  return (
    <>
      <Container>
        <PageHeader
          title="Ceramics"
          lead="Thrown, glazed and fired in small studios. No two come out of the kiln the same."
          breadcrumbs={
            <Breadcrumbs items={[{ label: 'Home', href: '#' }, { label: 'Shop', href: '#' }, { label: 'Ceramics' }]} />
          }
          actions={<SelectField label="Sort" options={[{ value: 'new', label: 'Newest first' }]} />}
        />
        <Grid>
          {things.map((thing) => (
            <li key={thing.title}>
              <ProductCard
                headingLevel={2}
                title={thing.title}
                href="#main"
                eyebrow={thing.maker}
                media={<MediaFrame>{photo(thing.photo)}</MediaFrame>}
                price={<PriceText amount={thing.amount} compareAt={thing.compareAt} currency="USD" />}
                badge={thing.sale ? <Badge tone="sale">Sale</Badge> : thing.soldOut ? <Badge>Sold out</Badge> : null}
              />
            </li>
          ))}
        </Grid>
        <Pagination moreHref="#main" previousHref="#main" nextHref="#main" status="24 of 60 objects" />
      </Container>
      <Section>
        <div className="ui-split ui-split-product">
          <MediaFrame>{photo('vase')}</MediaFrame>
          <Stack gap={6}>
            <Stack gap={3}>
              <p className="ui-eyebrow">Nara Ito</p>
              <h1>Celadon shoulder vase with an unusually long name that wraps</h1>
              <PriceText amount={12800} compareAt={14200} currency="USD" size="lg" />
            </Stack>
            <OptionPicker
              legend="Glaze"
              variant="swatches"
              showChoice
              value="celadon"
              onValueChange={noop}
              options={[
                { value: 'celadon', label: 'Celadon', swatch: '#7d9284' },
                { value: 'paper', label: 'Paper', swatch: '#f3ede4' },
                { value: 'rust', label: 'Rust', swatch: '#a9512b', soldOut: true },
                { value: 'ink', label: 'Ink', swatch: '#1f2226' },
              ]}
            />
            <OptionPicker
              legend="Size"
              value="m"
              onValueChange={noop}
              options={[
                { value: 's', label: 'Small' },
                { value: 'm', label: 'Medium' },
                { value: 'l', label: 'Large, 34 cm', soldOut: true },
                { value: 'xl', label: 'Extra large', disabled: true },
              ]}
            />
            <OptionPicker
              legend="Sold out but chosen"
              value="l"
              onValueChange={noop}
              options={[
                { value: 's', label: 'S' },
                { value: 'l', label: 'L', soldOut: true },
              ]}
            />
            <QuantityField value={2} max={5} onValueChange={noop} hint="5 left" />
            <Button size="lg" block>
              Add to cart
            </Button>
            <Button size="lg" block disabled>
              Sold out
            </Button>
            <div>
              <Disclosure title="Details" open>
                <div className="ui-prose">
                  <p>
                    Stoneware, thrown and <em>glazed by hand</em>. Read about <a href="#main">the studio</a>.
                  </p>
                  <ul>
                    <li>Height 28 cm</li>
                    <li>Holds water</li>
                  </ul>
                  <h2>Care</h2>
                  <p>Rinse with warm water.</p>
                  <blockquote>Every pot leans a little. That is the point.</blockquote>
                </div>
              </Disclosure>
              <Disclosure title="Shipping and returns">Text</Disclosure>
            </div>
          </Stack>
        </div>
      </Section>
      <Section title="From the same hands" tone="sunken" action={<a href="#main">See all</a>}>
        <h1 className="ui-display">Made slowly, for every day</h1>
        <p className="ui-lead">Objects for the home from small makers.</p>
        <p>
          <a href="#main" className={buttonClass({ className: 'ui-button-flush', variant: 'quiet' })}>
            Read more <Icon name="arrow-right" />
          </a>
        </p>
      </Section>
    </>
  );
}
