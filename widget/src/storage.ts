/**
 * What is kept on the visitor's device: the session token, whether the greeting was seen, and
 * nothing that was said. Where storage is blocked the widget works for this page only.
 */
import type { Session } from './types';

export class Storage {
  constructor(private readonly prefix: string) {}

  session(): Session | null {
    try {
      const kept = JSON.parse(this.read('session') ?? 'null') as Session | null;
      return kept && Date.parse(kept.expires_at) > Date.now() ? kept : null;
    } catch {
      return null;
    }
  }

  keepSession(session: Session | null): void {
    this.write('session', session && JSON.stringify(session));
  }

  flag(name: string): boolean {
    return this.read(name) === '1';
  }

  keepFlag(name: string, value: boolean): void {
    this.write(name, value ? '1' : null);
  }

  private read(name: string): string | null {
    try {
      return localStorage.getItem(this.prefix + name);
    } catch {
      return null;
    }
  }

  private write(name: string, value: string | null): void {
    try {
      if (value === null) localStorage.removeItem(this.prefix + name);
      else localStorage.setItem(this.prefix + name, value);
    } catch {
      // Blocked or full: this page only.
    }
  }
}
