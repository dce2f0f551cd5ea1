// What Sigma asks of node's EventEmitter, in place of the package `events`: 2 KB gz fewer.

type Listener = (...payload: unknown[]) => void;

export class EventEmitter {
  private readonly listeners = new Map<string, Listener[]>();

  on(type: string, listener: Listener): this {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
    return this;
  }

  addListener(type: string, listener: Listener): this {
    return this.on(type, listener);
  }

  once(type: string, listener: Listener): this {
    const first: Listener = (...payload) => {
      this.off(type, first);
      listener(...payload);
    };
    return this.on(type, first);
  }

  off(type: string, listener: Listener): this {
    const left = this.listeners.get(type)?.filter((each) => each !== listener) ?? [];
    this.listeners.set(type, left);
    return this;
  }

  removeListener(type: string, listener: Listener): this {
    return this.off(type, listener);
  }

  removeAllListeners(type?: string): this {
    if (type === undefined) this.listeners.clear();
    else this.listeners.delete(type);
    return this;
  }

  emit(type: string, ...payload: unknown[]): boolean {
    const told = this.listeners.get(type) ?? [];
    for (const listener of told) listener.apply(this, payload);
    return told.length > 0;
  }
}
