export const DEFAULT_LIB: string;
export function missing(options?: { lib?: string }): string | null;
export function install(options?: { lib?: string }): void;
export function freePort(): Promise<number>;
export function start(options: {
  home: string;
  port: number;
  password: string;
  heap?: string;
  isShortLived?: boolean;
  lib?: string;
}): Promise<{
  uri: string;
  stop: () => Promise<void>;
  kill: () => Promise<void>;
  ended: Promise<number | null>;
}>;
