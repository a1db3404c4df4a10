package org.caspian.gateway.key;

/**
 * Where a signing key is in its life. Keys of every state are published; a key that is gone has no
 * row.
 */
enum KeyState {
  /** Published, so that verifiers know it before it is used; signs nothing yet. */
  NEXT,
  /** Signs every new token. There is at most one. */
  ACTIVE,
  /** Signs nothing any more; published until the last token that it signed has expired. */
  RETIRING
}
