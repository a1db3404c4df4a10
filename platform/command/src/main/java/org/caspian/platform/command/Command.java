package org.caspian.platform.command;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that changes something. The method returns {@code RestResponse<T>} and
 * does its work in services that demand a transaction ({@code MANDATORY}).
 *
 * <p>Around the method: a transaction is opened (READ COMMITTED); with an {@code Idempotency-Key}
 * an advisory lock is tried on client and key (taken: 409 {@code request-in-progress}) and the key
 * is looked up (known: the first answer again, with {@code Idempotency-Replayed: true}; another
 * method, path or body: 422 {@code idempotency-key-reused}); the method runs; what it changed is
 * flushed; the answer is rendered once and stored; the history is written; all of it commits
 * together.
 *
 * <p>A refusal (an exception, or a status of 400 and above) rolls everything back and is not kept:
 * the same key is judged anew. A lost race (serialisation failure, deadlock, unique violation,
 * optimistic lock without {@code If-Match}) repeats the whole, at most five times, then answers 409
 * {@code lost-race}; a lost optimistic lock with {@code If-Match} answers 412. So the method may
 * run several times: what it does outside the database has to wait until after the commit.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Command {

  /**
   * For a batch or an import: no transaction around the method, each row gets its own through
   * {@link PerRow}.
   *
   * @return whether each row is a command of its own
   */
  @Nonbinding
  boolean perRow() default false;

  /**
   * Whether the body is a secret of whoever sends it, such as a vote. A key is then compared by
   * method and path alone, and nothing of the body is kept beside the client: not even its hash,
   * from which one of a few possible bodies can be told. A repeat with another body is answered as
   * the first.
   *
   * @return whether the body leaves no fingerprint
   */
  @Nonbinding
  boolean secretBody() default false;
}
