// What a stranger wrote, made harmless for a terminal: no control character may steer it, nor turn its text around.

export const visible = (line: string): string => line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
