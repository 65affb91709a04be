/**
 * A Drizzle query that is built once per database instead of at each call: building one with many columns costs more than running it.
 * `make` is given the database and answers what `.prepare(name)` answers; values come by `sql.placeholder`.
 */
export function prepared<Db extends object, Query>(make: (db: Db) => Query): (db: Db) => Query {
  const made = new WeakMap<Db, Query>();
  return (db) => {
    const known = made.get(db);
    if (known) return known;
    const query = make(db);
    made.set(db, query);
    return query;
  };
}
