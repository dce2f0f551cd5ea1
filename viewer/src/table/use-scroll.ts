// How far a box is scrolled and how much of it is seen, as a signal that follows it.
import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';

export interface ScrollPlace {
  top: number;
  height: number;
  width: number;
  /** On a phone, where rows are as tall as a finger. */
  narrow: boolean;
}

export function useScroll(box: RefObject<HTMLElement>): Signal<ScrollPlace> {
  const place = useSignal<ScrollPlace>({ top: 0, height: 600, width: 400, narrow: false });
  useSignalEffect(() => {
    const element = box.current;
    if (element === null) return;
    const read = () => {
      const { scrollTop: top, clientHeight: height, clientWidth: width } = element;
      place.value = { top, height, width, narrow: matchMedia('(max-width: 599px)').matches };
    };
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', read);
    };
  });
  return place;
}
