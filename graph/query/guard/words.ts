// Layer 2 of 5, its lists: the words that a guarded statement may use. What is not here does not run: a list of what is forbidden would always
// be one release behind.

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that begin a clause: at the start, after UNION, and at the start of a subquery. */
export const CLAUSES = set('MATCH OPTIONAL WITH UNWIND RETURN CALL');

/** Words that may follow a value; any other word there would begin something that we do not know. */
export const AFTER_VALUE = set(`
  MATCH OPTIONAL WITH UNWIND RETURN CALL WHERE ORDER SKIP LIMIT UNION AS
  AND OR XOR IN STARTS ENDS CONTAINS IS WHEN THEN ELSE END ASC ASCENDING DESC DESCENDING`);

/** Words that may stand where a value is expected and are not names. */
export const BEFORE_VALUE = set('BY WITH DISTINCT ALL WHERE NOT CASE WHEN ELSE NULL TRUE FALSE');

/** Words after which a value is complete. */
export const VALUES = set('NULL TRUE FALSE END ASC ASCENDING DESC DESCENDING');

/** Words that open a subquery when a brace follows; elsewhere they are names or functions. */
export const SUBQUERIES = set('EXISTS COUNT COLLECT CALL');

/** Never a name, so that a mistake in the rules above cannot let a clause that writes pass for a variable. */
export const NEVER_NAMES = set(`
  CREATE MERGE SET DELETE DETACH REMOVE DROP FOREACH LOAD CSV INSERT YIELD USE USING CALL SHOW TERMINATE
  TRANSACTIONS CONCURRENT EXPLAIN PROFILE GRANT DENY REVOKE ALTER RENAME IMPORT EXPORT COPY SESSION COMMIT ROLLBACK`);

export const FUNCTIONS = set(`
  count sum avg min max collect stdev stdevp percentilecont percentiledisc
  coalesce nullif head last tail size length reverse range reduce keys labels type properties nodes relationships
  startnode endnode all any none single exists isempty shortestpath allshortestpaths
  tostring toupper tolower trim ltrim rtrim replace substring left right split
  abs ceil floor round sign sqrt exp log log10 tointeger tofloat toboolean
  tointegerornull tofloatornull tobooleanornull tostringornull`);

/** What makes text grow: refused beside a regular expression, whose cost is a power of the text’s length. */
export const BUILDERS = set('reduce replace');
