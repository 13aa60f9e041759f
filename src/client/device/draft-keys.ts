/** Where the draft of a message in a room lies on the phone. The composer and the tray share it. */
export const messageDraftKey = (room: string): string => `message ${room}`
