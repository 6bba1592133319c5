/** The chat API over fetch. Knows nothing about the page or the conversation. */
import type { Message, Rating, Receipt, Session } from './types';

const TIMEOUT = 25_000;

/** A refusal by the server; `code` is `network` when there was no answer at all. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    readonly retryAfter: number,
  ) {
    super(message);
  }
}

export class Api {
  constructor(readonly server: string) {}

  start(): Promise<Session & { messages: Message[] }> {
    return this.call('POST', '/chat/sessions');
  }

  async list(token: string): Promise<Message[]> {
    return (await this.call<{ messages: Message[] }>('GET', '/chat/messages', token)).messages;
  }

  async send(
    token: string,
    body: { id: string; text?: string; payload?: string },
  ): Promise<Message[]> {
    return (await this.call<{ messages: Message[] }>('POST', '/chat/messages', token, body))
      .messages;
  }

  async rate(token: string, message_id: string, rating: Rating): Promise<Message[]> {
    const body = { message_id, rating };
    return (await this.call<{ messages: Message[] }>('POST', '/chat/feedback', token, body))
      .messages;
  }

  erase(token: string): Promise<Receipt> {
    return this.call('DELETE', '/chat/sessions/current', token);
  }

  private async call<T>(method: string, path: string, token = '', body?: object): Promise<T> {
    const headers: Record<string, string> = {};
    if (token) headers.authorization = `Bearer ${token}`;
    if (body) headers['content-type'] = 'application/json';
    let response: Response;
    try {
      response = await fetch(this.server + path, {
        method,
        headers,
        body: body && JSON.stringify(body),
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(TIMEOUT),
      });
    } catch {
      throw new ApiError('network', '', 0, 0);
    }
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer as T;
    throw new ApiError(
      answer.error?.code ?? 'network',
      answer.error?.message ?? '',
      response.status,
      Number(response.headers.get('retry-after')) || 0,
    );
  }
}
