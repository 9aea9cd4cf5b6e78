import type { Compilable, CompiledQuery } from 'kysely';
import type { Db } from './database.ts';

/** Stands for a value while a statement is built. */
class StandIn {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const standIns = new Proxy({}, { get: (_, name) => new StandIn(String(name)) });

/**
 * A statement built once, since building one costs more than sending it; for those asked on nearly
 * every page. `build` sees stand-ins, so it can compare with values and not choose by them.
 */
export function builtOnce<Values extends object, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): (db: Db, values: Values) => Promise<Row[]> {
  let built: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    built ??= build(db, standIns as Values).compile();
    const given = new Map(Object.entries(values));
    const parameters = built.parameters.map((one) =>
      one instanceof StandIn ? given.get(one.name) : one,
    );
    return (await db.executeQuery<Row>({ ...built, parameters })).rows;
  };
}
