/** What travels between the widget and the chat API, and what the widget adds to it. */

export interface Button {
  title: string;
  payload: string;
}

export interface Source {
  document: string;
  heading: string;
}

export interface Custom {
  kind?: string;
  /** Of an emergency: `emergency`, `urgent` or `crisis`. */
  sign?: string;
  call?: string;
  sources?: Source[];
  disagreement?: boolean;
}

/** `waiting` for the network, `sending`, or `failed`; none once the server has it. */
export type Delivery = 'waiting' | 'sending' | 'failed';

export interface Message {
  id: string;
  from: 'bot' | 'visitor' | 'note';
  text: string;
  buttons: Button[];
  custom: Custom;
  at: string;
  rating?: Rating;
  delivery?: Delivery;
  payload?: string;
}

export type Rating = 'up' | 'down';

export interface Clinic {
  name: string;
  phone: string;
  emergency_number: string;
}

export interface Session {
  token: string;
  expires_at: string;
  clinic: Clinic;
}

export interface Receipt {
  receipt: string;
  erased_at: string;
}
