// English words: what can be taken out: pictures, data, links, code.
import type { Words } from '../words.ts';

export const out: Pick<Words, 'out'> = {
  out: {
    title: 'Export',
    picture: 'Picture',
    pngWidth: 'Width of the PNG in pixels',
    png: 'PNG',
    svg: 'SVG',
    print: 'Print',
    pictureNote:
      'The very view on the screen: its frame, filters, colours and selection. In the SVG the Chinese is text that can be searched and set anew.',
    caption: 'With title, method and link',
    waiting: 'Drawing',
    failed: 'Nothing was drawn: this browser cannot hold a picture of that size. Try a smaller one.',
    noMap: 'Open Map or Time first: there is no picture without a map.',
    data: 'Data',
    dataNote: (terms, edges) =>
      `The ${terms} terms and ${edges} edges shown, written to a file in this page; nothing is sent.`,
    formats: {
      json: 'Tifa snapshot',
      gexf: 'GEXF (Gephi)',
      graphml: 'GraphML (yEd, igraph)',
      csv: 'CSV, two tables',
      vosJson: 'VOSviewer JSON',
      vosText: 'VOSviewer text',
      cx2: 'CX2 (Cytoscape)',
      pajek: 'Pajek',
      cypher: 'Cypher statements',
      turtle: 'SKOS (Turtle)',
      jsonLd: 'JSON-LD',
      tbx: 'TBX termbase',
    },
    link: 'Link',
    linkNote: 'All of this view: selection, filters, years, colours, layout, frame.',
    copyLink: 'Copy the link',
    embed: 'Embed',
    embedNote: 'For a page or an article. The snapshot file goes beside the page.',
    copyElement: 'Copy the <tifa-graph> code',
    copyFrame: 'Copy the iframe code',
    frameNote: 'The iframe is served from here, and goes when this server goes.',
    copied: 'Copied',
  },
};
