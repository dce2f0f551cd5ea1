// What `--help` adds to the options of each command: what they do not say, and examples to copy.
// An example is a line that a shell takes as it is; what it is good for stands behind `#`.

export const ROOT_HELP = `
Examples:
  tifa build documents/                          # read, extract and load into .tifa/
  tifa serve                                     # API and viewer on http://127.0.0.1:4750/
  tifa query --named neighbours -p term=枫桥经验
  tifa explain 枫桥经验                          # what every stage did to a term
  tifa snapshot -o graph.html                    # one file that opens anywhere
  tifa verify graph.html                         # whether its figures are what its passages say
  tifa diff before.json after.json               # what appeared, vanished, grew stronger or weaker

Exit codes: 0 done · 1 failed · 2 wrong usage · 3 done, but some input could not be read`;

const FRONT_MATTER = `
Documents are .txt or .md in UTF-8. One may begin with what is known of it, between two lines of ---:
title, date (2019-03-15), source, issuer, level (central, ministry, province, city, county); a date at the head of a
file's name is read too. A document that cannot be read is reported, and the run goes on (exit code 3).`;

const CLEANING = `
Cleaning rules, each of which --without leaves out:
  chars         digits, letters, dashes and quotes in one form
  script        traditional characters read as simplified ones
  markdown      ** and # of a conversion
  letterspaced  spaces between all letters of a heading
  spaces        other spaces between Chinese characters
  columns       a page that was read straight across its columns
  undouble      bold print that comes out doubled
  furniture     page numbers, running heads, bylines, buttons
  repeats       blocks that an OCR loop printed again
  interleave    two columns read line by line in turn
  unwrap        hard line wraps
  blankjoin     wraps across a blank line
  parajoin      paragraphs cut by a page break
  rethread      lines that go on behind what stands in their way`;

export const BUILD_HELP = `${FRONT_MATTER}
${CLEANING}

Examples:
  tifa build documents/                                  # then: tifa serve
  tifa build pages/ notices/2019.txt --title 云岭日报
  tifa build documents/ --lexicon my-terms.tsv           # your entries over the shipped lexicon
  tifa build documents/ --unit paragraph --without repeats,unwrap
  NEO4J_PASSWORD=… tifa build documents/ --store neo4j://127.0.0.1:7687`;

export const EXTRACT_HELP = `${FRONT_MATTER}
${CLEANING}

Examples:
  tifa extract documents/ -o extraction/                 # JSON lines: terms, mentions, passages, co-occurrences …
  tifa extract documents/ -o bare/ --no-lexicon          # what discovery finds by itself`;

export const LOAD_HELP = `
Examples:
  tifa load extraction/                                  # into the embedded store in .tifa/
  NEO4J_PASSWORD=… tifa load extraction/ --store neo4j://127.0.0.1:7687`;

export const SERVE_HELP = `
Examples:
  tifa serve --open
  tifa serve --port 8080 --home project/.tifa
  tifa serve --host 0.0.0.0 --allow-host terms.example.org   # behind a proxy of your own`;

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

export const SNAPSHOT_HELP = `
Examples:
  tifa snapshot -o graph.html                            # a page with its passages, without a server
  tifa snapshot -o graph.html --passages 3 --quote-chars 60
  tifa snapshot -o around.json --focus 枫桥经验 --depth 2 --significant
  tifa snapshot -o graph.gexf --min-documents 5          # for Gephi`;

export const ANALYSE_HELP = `
Examples:
  tifa analyse --list
  tifa analyse --run betweenness --limit 20
  tifa analyse graph.json --run leiden -p resolution=1.5 --format csv`;

export const VERIFY_HELP = `
Exit code 1 when a figure is not what the passages say, each with its place.

Examples:
  tifa verify graph.html
  tifa verify graph.json --json`;

export const DIFF_HELP = `
Examples:
  tifa diff before.json after.json --passages
  tifa diff graph.json --split 2018 -o diff.html         # one graph, before 2018 and from it
  tifa diff old/.tifa new/.tifa --csv`;

export const EVAL_HELP = `
Examples:
  tifa eval gold.json extraction/                       # judged terms, counts and edges
  tifa eval verdicts.tsv extraction/                    # verdicts on terms alone
  tifa eval gold.json extraction/ --min precision50=.9,recall=.95`;

export const EXPLAIN_HELP = `
Examples:
  tifa explain 枫桥经验
  tifa explain “两不愁、三保障” --from extraction/ --json`;

export const CHECK_HELP = `
Examples:
  tifa lexicon check
  tifa lexicon check my-terms.tsv --corpus documents/    # with how often each form stands there`;

export const EXPORT_HELP = `
Examples:
  tifa lexicon export -o terms.ttl
  tifa lexicon export my-terms.tsv -o terms.jsonld`;
