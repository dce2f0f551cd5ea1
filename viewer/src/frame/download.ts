// Hands a file to the reader, made on the page: nothing is sent anywhere.
export function download(name: string, data: Blob): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click; a minute is plenty, and the memory comes back.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
