/**
 * The one mechanism around every write.
 *
 * <p>A resource method that changes something carries {@link org.caspian.platform.command.Command}:
 * it then runs in one transaction, honours {@code Idempotency-Key}, repeats lost races and leaves a
 * history. What it changes is an {@link org.caspian.platform.command.AggregateRoot}.
 */
package org.caspian.platform.command;
