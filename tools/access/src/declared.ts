import type { Service } from './operations.ts';
import { CALLERS, PEOPLE, type Person } from './principals.ts';

/**
 * Who may call what, for people to read and agree on. It is written by hand and compared with what the running services answer
 * (matrix.test.ts), so a change of a service's `x-access` needs a change here.
 *
 * `in`: let in, to the object that belongs to `owner` or to all. `own`: let in, and finds only what is their own. `401`, `403`: kept
 * out. `404`: told that there is no such object, in the same words as of one that nobody has. Services: the names of those let in, while
 * others are kept out by 403; or of all of them `-` kept out, `*` let in, `404`.
 */
const TABLE = `
user                    anonymous  owner  other  guest  support  merchandiser  admin  services
registerUser            in         in     in     in     in       in            in     *
signIn                  in         in     in     in     in       in            in     *
readKeys                in         in     in     in     in       in            in     *
verifyEmail             in         in     in     in     in       in            in     *
confirmEmail            in         in     in     in     in       in            in     *
undoEmail               in         in     in     in     in       in            in     *
askForPasswordReset     in         in     in     in     in       in            in     *
resetPassword           in         in     in     in     in       in            in     *
takePrivacyDocument     in         in     in     in     in       in            in     *
listUsers               401        403    403    403    403      403           in     -
readUser                401        in     404    403    404      404           in     -
changeUser              401        in     404    403    404      404           in     -
deleteUser              401        in     404    403    404      404           in     -
grantRole               401        403    403    403    403      403           in     -
listDeadLetters         401        403    403    403    403      403           in     -
readDeadLetter          401        403    403    403    403      403           in     -
replayDeadLetter        401        403    403    403    403      403           in     -
readAuditLog            401        403    403    403    403      403           in     -
listSessions            401        in     404    403    404      404           404    -
endOneSession           401        in     404    403    404      404           404    -
endSessions             401        in     404    403    404      404           404    -
readSecondFactor        401        in     404    403    404      404           404    -
startTotp               401        in     404    403    404      404           404    -
confirmTotp             401        in     404    403    404      404           404    -
removeTotp              401        in     404    403    404      404           404    -
renewRecoveryCodes      401        in     404    403    404      404           404    -
askForNewPasskey        401        in     404    403    404      404           404    -
addPasskey              401        in     404    403    404      404           404    -
listPasskeys            401        in     404    403    404      404           404    -
renamePasskey           401        in     404    403    404      404           404    -
removePasskey           401        in     404    403    404      404           404    -
askToVerifyEmail        401        in     404    403    404      404           404    -
listAddresses           401        in     404    403    404      404           404    -
addAddress              401        in     404    403    404      404           404    -
changeAddress           401        in     404    403    404      404           404    -
removeAddress           401        in     404    403    404      404           404    -
askForExport            401        in     404    403    404      404           404    -
readExport              401        in     404    403    404      404           404    -
startSession            401        403    403    403    403      403           403    shell,catalog-mf,checkout-mf,account-mf
finishSignIn            401        403    403    403    403      403           403    shell,catalog-mf,checkout-mf,account-mf
proveAgain              401        403    403    403    403      403           403    shell,catalog-mf,checkout-mf,account-mf
tokenOfSession          401        403    403    403    403      403           403    shell,catalog-mf,checkout-mf,account-mf
endSession              401        403    403    403    403      403           403    shell,catalog-mf,checkout-mf,account-mf
askForPasskey           401        403    403    403    403      403           403    shell,catalog-mf,checkout-mf,account-mf
startSessionByPasskey   401        403    403    403    403      403           403    shell,catalog-mf,checkout-mf,account-mf

product                 anonymous  owner  other  guest  support  merchandiser  admin  services
listProducts            401        403    403    403    403      in            in     -
readProduct             404        404    404    404    404      in            in     404
listCategories          in         in     in     in     in       in            in     *
readFacets              in         in     in     in     in       in            in     *
readVariants            in         in     in     in     in       in            in     *
createProduct           401        403    403    403    403      in            in     -
replaceProduct          401        403    403    403    403      in            in     -
deleteProduct           401        403    403    403    403      in            in     -
importProducts          401        403    403    403    403      in            in     -
replaceCategory         401        403    403    403    403      in            in     -
listCurrencies          401        403    403    403    403      in            in     -
setCurrency             401        403    403    403    403      in            in     -
listStockBooks          401        403    403    403    403      in            in     order
reserveStock            401        403    403    403    403      403           403    order
commitReservation       401        403    403    403    403      403           403    order
releaseReservation      401        403    403    403    403      403           403    order
restockReservation      401        403    403    403    403      403           403    order
readProductSnapshots    401        403    403    403    403      403           403    *
listReviews             in         in     in     in     in       in            in     *
readOwnReview           401        in     in     403    in       in            in     -
writeReview             401        in     in     403    in       in            in     -
editReview              401        in     404    403    404      404           404    -
deleteReview            401        in     404    403    404      404           404    -
voteForReview           401        in     in     403    in       in            in     -
withdrawVote            401        in     in     403    in       in            in     -
reportReview            in         in     in     in     in       in            in     *
listReviewsByState      401        403    403    403    in       in            in     -
approveReview           401        403    403    403    in       in            in     -
rejectReview            401        403    403    403    in       in            in     -
answerReview            401        403    403    403    in       in            in     -
importReviews           401        403    403    403    403      in            in     -
exportPerson            401        403    403    403    403      403           403    user
erasePerson             401        403    403    403    403      403           403    user
listDeadLetters         401        403    403    403    403      403           in     -
readDeadLetter          401        403    403    403    403      403           in     -
replayDeadLetter        401        403    403    403    403      403           in     -
readAuditLog            401        403    403    403    403      403           in     -

order                   anonymous  owner  other  guest  support  merchandiser  admin  services
createCart              in         in     in     in     in       in            in     *
listShippingCountries   in         in     in     in     in       in            in     *
readShippingRates       in         in     in     in     in       in            in     *
readCart                401        in     404    404    404      404           in     -
changeCart              401        in     404    404    404      404           404    -
setCartLine             401        in     404    404    404      404           404    -
removeCartLine          401        in     404    404    404      404           404    -
setCartCode             401        in     404    404    404      404           404    -
removeCartCode          401        in     404    404    404      404           404    -
setCartGiftCard         401        in     404    404    404      404           404    -
removeCartGiftCard      401        in     404    404    404      404           404    -
quoteCart               401        in     404    404    404      404           404    -
putNoticesAway          401        in     404    404    404      404           404    -
mergeCarts              401        in     in     403    in       in            in     -
placeOrder              401        in     404    404    404      404           404    -
listOrders              401        in     own    own    in       own           in     *
readOrder               401        in     404    404    in       404           in     *
cancelOrder             401        in     404    404    404      404           in     -
reorder                 401        in     404    404    404      404           404    -
requestReturn           401        in     404    404    404      404           404    -
fulfilOrder             401        403    403    403    403      403           in     -
listReturns             401        403    403    403    in       403           in     -
approveReturn           401        403    403    403    403      403           in     -
declineReturn           401        403    403    403    403      403           in     -
createPromotion         401        403    403    403    403      403           in     -
listPromotions          401        403    403    403    403      403           in     -
readPromotion           401        403    403    403    403      403           in     -
changePromotion         401        403    403    403    403      403           in     -
readPurchase            401        403    403    403    403      403           403    product
readWishlist            401        in     own    own    own      own           own    -
saveItem                401        in     in     in     in       in            in     -
removeItem              401        in     in     in     in       in            in     -
shareWishlist           401        in     in     in     in       in            in     -
endSharing              401        in     in     in     in       in            in     -
readSharedWishlist      in         in     in     in     in       in            in     *
receiveEvent            401        403    403    403    403      403           403    payment
listDeadLetters         401        403    403    403    403      403           in     -
readDeadLetter          401        403    403    403    403      403           in     -
replayDeadLetter        401        403    403    403    403      403           in     -
readAuditLog            401        403    403    403    403      403           in     -
exportPerson            401        403    403    403    403      403           403    user
erasePerson             401        403    403    403    403      403           403    user

payment                 anonymous  owner  other  guest  support  merchandiser  admin  services
receiveStripeEvent      in         in     in     in     in       in            in     *
listSavedCards          401        in     own    403    own      own           own    -
removeSavedCard         401        in     404    403    404      404           404    -
listPayments            401        in     own    own    in       own           in     *
readPayment             401        in     404    404    in       404           in     *
openPayment             401        403    403    403    403      403           403    order
capturePayment          401        403    403    403    403      403           403    order
expirePayment           401        403    403    403    403      403           403    order
changePayment           401        403    403    403    403      403           in     order
refundPayment           401        403    403    403    in       403           in     order
issueGiftCard           401        403    403    403    403      403           in     -
listGiftCards           401        403    403    403    403      403           in     -
readGiftCard            401        403    403    403    403      403           in     order
findGiftCard            401        403    403    403    403      403           403    order
holdGiftCard            401        403    403    403    403      403           403    order
captureGiftCard         401        403    403    403    403      403           403    order
releaseGiftCard         401        403    403    403    403      403           403    order
refundGiftCard          401        403    403    403    403      403           403    order
reconcile               401        403    403    403    403      403           in     -
checkLedger             401        403    403    403    403      403           in     -
listDeadLetters         401        403    403    403    403      403           in     -
readDeadLetter          401        403    403    403    403      403           in     -
replayDeadLetter        401        403    403    403    403      403           in     -
readAuditLog            401        403    403    403    403      403           in     -
exportPerson            401        403    403    403    403      403           403    user
erasePerson             401        403    403    403    403      403           403    user

notification            anonymous  owner  other  guest  support  merchandiser  admin  services
readPreferences         401        in     own    own    own      own           own    -
savePreferences         401        in     in     in     in       in            in     -
listNotifications       401        403    403    403    in       403           in     -
sendNotification        401        403    403    403    403      403           in     user,product,order,payment
receiveEvent            401        403    403    403    403      403           403    product,order
askStockAlert           in         in     in     in     in       in            in     *
confirmStockAlert       in         in     in     in     in       in            in     *
stopStockAlerts         in         in     in     in     in       in            in     *
readAuditLog            401        403    403    403    403      403           in     -
exportPerson            401        403    403    403    403      403           403    user
erasePerson             401        403    403    403    403      403           403    user

search                  anonymous  owner  other  guest  support  merchandiser  admin  services
search                  in         in     in     in     in       in            in     *
suggest                 in         in     in     in     in       in            in     *
listSynonyms            401        403    403    403    403      in            in     -
addSynonyms             401        403    403    403    403      in            in     -
readSynonyms            401        403    403    403    403      in            in     -
replaceSynonyms         401        403    403    403    403      in            in     -
removeSynonyms          401        403    403    403    403      in            in     -
startRebuild            401        403    403    403    403      403           in     -
readRebuild             401        403    403    403    403      403           in     -
receiveEvent            401        403    403    403    403      403           403    product
readAuditLog            401        403    403    403    403      403           in     -

recommendation          anonymous  owner  other  guest  support  merchandiser  admin  services
recommend               in         in     in     in     in       in            in     *
noteView                401        in     in     403    in       in            in     catalog-mf
mergeViews              401        in     in     403    in       in            in     -
readPreferences         401        in     own    403    own      own           own    catalog-mf
savePreferences         401        in     in     403    in       in            in     catalog-mf
startRebuild            401        403    403    403    403      403           in     -
readRebuild             401        403    403    403    403      403           in     -
receiveEvent            401        403    403    403    403      403           403    order
readAuditLog            401        403    403    403    403      403           in     -
exportPerson            401        403    403    403    403      403           403    user
erasePerson             401        403    403    403    403      403           403    user
`;

/** What each principal gets: people by outcome, services in one cell. */
export type Row = Record<Person, string> & { services: string };

const OF_ALL: Record<string, string> = { in: '*', own: '*', '403': '-' };

/** The cell of what each service got. */
export function servicesCell(outcomes: readonly (readonly [name: string, outcome: string])[]): string {
  const [first = ''] = outcomes.map(([, outcome]) => outcome);
  if (outcomes.every(([, outcome]) => outcome === first)) return OF_ALL[first] ?? first;
  const named = outcomes.filter(([, outcome]) => outcome !== '403');
  return named.map(([name, outcome]) => (outcome === 'in' ? name : `${name}:${outcome}`)).join(',');
}

/** The services that a row lets in. */
export const servicesIn = ({ services }: Pick<Row, 'services'>): readonly string[] =>
  services === '*' ? CALLERS : CALLERS.filter((name) => services.split(',').includes(name));

/** By service and operation. */
export const declared: Record<string, Record<string, Row>> = Object.fromEntries(
  TABLE.trim()
    .split('\n\n')
    .map((block) => {
      const [head = [], ...rows] = block.split('\n').map((line) => line.split(/\s+/));
      const [service = '', ...columns] = head;
      if (columns.join() !== [...PEOPLE, 'services'].join()) throw new Error(`${service}: other columns than expected`);
      const entries = rows.map(([operation = '', ...cells]) => {
        if (cells.length !== columns.length) throw new Error(`${service} ${operation}: a cell is missing`);
        return [operation, Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Row] as const;
      });
      return [service satisfies string as Service, Object.fromEntries(entries)] as const;
    }),
);
