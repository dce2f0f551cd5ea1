// The host's side of the height protocol: every frame marked with data-tifa gets the height that it asks for. Believed
// is only a message out of that very frame, from the origin that such a frame has.
addEventListener('message', ({ source, origin, data }) => {
  for (const frame of document.querySelectorAll('iframe[data-tifa]')) {
    if (source !== frame.contentWindow || data?.type !== 'tifa-height') continue;
    const opaque = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
    if (origin !== (opaque ? 'null' : new URL(frame.src).origin)) continue;
    if (Number.isFinite(data.height)) frame.style.height = `${Math.min(2000, Math.max(160, data.height))}px`;
  }
});
