package org.caspian.platform.rest.internal;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.ExecutionContext;
import java.util.List;

/**
 * One run of the schema validator that ends when enough is wrong: a hostile body has a million
 * errors, and each of them costs more than the bytes that made it.
 */
final class BoundedErrors extends ExecutionContext {

  /** Ends the run. */
  private static final class Enough extends RuntimeException {

    Enough() {
      super(null, null, false, false);
    }
  }

  /** What the validator does with errors that it drops: those of the wrong branch of an anyOf. */
  private static final int MAX_MADE = 10_000;

  private final int most;

  // A branch of an anyOf has a list of its own while it is looked at.
  private final List<Error> found = getErrors();

  private int made;

  /**
   * A run.
   *
   * @param most how many errors are told
   */
  BoundedErrors(int most) {
    super(ExecutionConfig.builder().formatAssertionsEnabled(true).build());
    this.most = most;
  }

  @Override
  public void addError(Error error) {
    made++;
    super.addError(error);
    if (found.size() >= most || made >= MAX_MADE) {
      // The one at hand may belong to a branch: whoever makes so many is refused in any case.
      if (found.isEmpty()) {
        found.add(error);
      }
      throw new Enough();
    }
  }

  /** What the run finds, in the order of the schema. */
  List<Error> of(Runnable run) {
    try {
      run.run();
      return getErrors();
    } catch (Enough e) {
      return found;
    }
  }

  /** How many errors were made, also of those that were dropped. */
  int made() {
    return made;
  }
}
