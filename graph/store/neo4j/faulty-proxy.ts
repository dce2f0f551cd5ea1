// For tests: a TCP proxy between a store and its server that fails on demand, after so many bytes of the client.
import { createServer, connect as dial, type Socket } from 'node:net';

export type Fault = 'cut' | 'reset' | 'black hole';

export interface FaultyProxy {
  uri: string;
  /** Bytes that clients have sent so far. */
  sent(): number;
  /** Fails once clients have sent so many bytes more, and every connection after that, until `heal`. */
  failAfter(bytes: number, fault: Fault): void;
  /** Milliseconds by which every answer of the server is late. */
  delay(milliseconds: number): void;
  heal(): void;
  close(): Promise<void>;
}

export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let sent = 0;
  let planned: { at: number; fault: Fault } | null = null;
  let lateness = 0;

  const isFailing = () => planned !== null && sent >= planned.at;

  function fail(...pair: Socket[]): void {
    for (const socket of pair) {
      if (planned?.fault === 'cut') socket.destroy();
      if (planned?.fault === 'reset') socket.resetAndDestroy();
    }
  }

  const server = createServer((client) => {
    const upstream = dial(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    client.on('data', (chunk) => {
      sent += chunk.length;
      if (isFailing()) fail(client, upstream);
      else upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      const forward = () => !isFailing() && !client.destroyed && client.write(chunk);
      if (lateness === 0) forward();
      else setTimeout(forward, lateness);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    uri: `bolt://127.0.0.1:${own}`,
    sent: () => sent,
    failAfter(bytes, fault) {
      planned = { at: sent + bytes, fault };
    },
    delay(milliseconds) {
      lateness = milliseconds;
    },
    heal() {
      planned = null;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
