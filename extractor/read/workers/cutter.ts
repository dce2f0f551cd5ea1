// A thread that cleans and cuts the documents it is sent, batch by batch.
import { parentPort, workerData } from 'node:worker_threads';
import { cutResult } from '../../passages/passages.ts';
import type { Batch, Reply, WorkerData } from './messages.ts';

parentPort?.on('message', (batch: Batch) => {
  const reply = batch.map((document) => cutResult(document, workerData as WorkerData));
  // Handed over, not copied.
  const buffers = reply.flatMap((result) => ('error' in result ? [] : [result.spans.buffer as ArrayBuffer]));
  parentPort?.postMessage(reply satisfies Reply, buffers);
});
parentPort?.postMessage('ready' satisfies Reply);
