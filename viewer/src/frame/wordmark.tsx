// The name of the program, with the two lines of its two terms.
export function Wordmark() {
  return (
    <span class="wordmark" lang="zh-Hans">
      <span class="wordmark-first">提</span>
      <span class="wordmark-second">法</span>
      <span class="wordmark-latin" lang="en">
        Tifa
      </span>
    </span>
  );
}
