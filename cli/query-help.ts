// What `tifa query --help` adds: how a statement is given, what the formats hold, examples to copy.
export const QUERY_HELP = `
A statement comes from the argument, from --file, from standard input (-), or from the questions that ship with Tifa
(--named NAME; --named alone lists them). It only reads, in the words that both engines understand; answers are cut at
--row-limit rows and say so.

A parameter is JSON where it is JSON (2018, true, ["枫桥经验","基层治理"]) and text elsewhere.

Formats: table, json, csv, or graph: the terms and relationships in the answer as a snapshot of their own.
With -o the ending of the file decides: .csv, .json, or .gexf, .graphml, .html … for a graph.

Examples:
  tifa query 'MATCH (t:Term) RETURN t.label AS term, t.count AS n ORDER BY n DESC LIMIT 10'
  tifa query --file question.cypher -p year=2018 --format csv
  echo 'MATCH (d:Document) RETURN count(*) AS n' | tifa query -
  tifa query 'MATCH (t:Term) WHERE t.label IN $terms RETURN t.label AS term' -p 'terms=["枫桥经验","基层治理"]'
  tifa query --named neighbours -p term=枫桥经验 -p limit=10
  tifa query 'MATCH (a:Term {label: $t})-[e:CO_OCCURS]-(b:Term) RETURN a, e, b' -p t=枫桥经验 -o map.gexf`;
