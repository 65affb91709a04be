import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { Icon } from '@souk/ui/icon';
import { QuantityField } from '@souk/ui/quantity-field';
import Link from 'next/link';
import { productPath } from '../../paths.ts';
import { LinePicture } from '../line-picture.tsx';
import { Price } from '../price.tsx';
import { useMoney } from '../use-money.ts';
import type { CartLine } from './cart-view.ts';
import { optionText } from './option-text.ts';

interface CartLineRowProps {
  line: CartLine;
  setQuantity(quantity: number): void;
  remove(): void;
}

const MOST = 99;

export function CartLineRow({ line, setQuantity, remove }: CartLineRowProps) {
  const t = useWords('cart');
  const words = useWords('lines');
  const money = useMoney();
  const gone = line.problems.includes('unavailable');
  const options = optionText(line);
  return (
    <div className="chk:grid chk:grid-cols-[5.5rem_minmax(0,1fr)] chk:gap-x-4 chk:gap-y-3 chk:py-6 chk:sm:grid-cols-[7rem_minmax(0,1fr)] chk:sm:gap-x-6">
      <LinePicture image={line.image} />
      <div className="chk:flex chk:flex-col chk:gap-3">
        <div className="chk:flex chk:items-baseline chk:justify-between chk:gap-4">
          <h2 className="chk:min-w-0 chk:text-lg chk:wrap-break-word">
            <Link href={productPath(line.slug)}>{line.title}</Link>
          </h2>
          <Price {...line.total} />
        </div>
        {options && <p className="ui-muted">{options}</p>}
        {line.quantity > 1 && <p className="ui-small ui-muted">{t('each', { price: money(line.unitPrice) })}</p>}
        {line.previousUnitPrice && (
          <p className="ui-small chk:text-warn">
            {t('priceChanged', { was: money(line.previousUnitPrice), now: money(line.unitPrice) })}
          </p>
        )}
        <div className="chk:flex chk:flex-wrap chk:items-center chk:justify-between chk:gap-3">
          <QuantityField
            label={words('quantity')}
            fewerLabel={words('fewer')}
            moreLabel={words('more')}
            value={line.quantity}
            onValueChange={setQuantity}
            max={Math.min(Math.max(line.available, line.quantity), MOST)}
            hideLabel
            disabled={gone}
          />
          <Button
            variant="quiet"
            size="sm"
            className="ui-button-flush"
            onClick={remove}
            aria-label={t('removeLine', { title: line.title })}
          >
            <Icon name="trash" /> {words('remove')}
          </Button>
        </div>
        <LineProblem line={line} gone={gone} />
      </div>
    </div>
  );
}

function LineProblem({ line, gone }: { line: CartLine; gone: boolean }) {
  const t = useWords('cart');
  if (gone) return <p className="ui-error">{t('gone')}</p>;
  if (!line.problems.includes('insufficient-stock')) return null;
  return <p className="ui-error">{t('short', { left: line.available })}</p>;
}
