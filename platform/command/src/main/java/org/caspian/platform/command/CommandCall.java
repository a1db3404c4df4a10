package org.caspian.platform.command;

import java.util.Optional;

/**
 * One call of a command.
 *
 * @param name the operation, for the history
 * @param keyed the call as its idempotency key names it, if one was sent
 */
record CommandCall(String name, Optional<KeyedCall> keyed) {}
