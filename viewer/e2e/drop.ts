// A file dragged over the page or dropped on it, as a browser would say it.
import type { Page } from 'playwright-core';

export const GEXF = `<gexf><graph><nodes><node id="a" label="甲"/><node id="b" label="乙"/><node id="c" label="丙"/></nodes>
<edges><edge source="a" target="b" weight="3"/><edge source="b" target="c"/></edges></graph></gexf>`;

export async function drop(page: Page, name: string, text: string, type = 'drop'): Promise<void> {
  await page.evaluate(
    ([file = '', body = '', kind = '']) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([body], file));
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text, type],
  );
}
