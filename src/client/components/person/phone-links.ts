import { contactCard } from '../../../words/da/contact-card.ts'

const digits = (phone: string) => phone.replace(/[^\d+]/g, '')

/** `tel:+4512345678`. */
export const callTo = (phone: string): string => `tel:${digits(phone)}`

/** An SMS with the one fixed text, never content. `?&` because older iPhones read only `&body` and Android only `?body`. */
export const smsTo = (phone: string): string => `sms:${digits(phone)}?&body=${encodeURIComponent(contactCard.smsText)}`
