// One address with the methods it knows; any other method is answered 405 with the list of those.
import type { Handler, Hono } from 'hono';
import { refuse } from './errors.ts';

export interface Resource {
  get?: Handler;
  post?: Handler;
}

export function mount(app: Hono, path: string, { get, post }: Resource): void {
  if (get !== undefined) app.get(path, get);
  if (post !== undefined) app.post(path, post);
  const allowed = [
    ...(get === undefined ? [] : ['GET', 'HEAD']),
    ...(post === undefined ? [] : ['POST']),
  ].join(', ');
  app.all(path, (c) => {
    c.header('Allow', allowed);
    return refuse(c, 405, { code: 'usage', message: `${c.req.path} knows ${allowed}, not ${c.req.method}.` });
  });
}
