package org.caspian.bench.faults.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every write got an answer in the end, and none got one that nobody thought of. */
final class Answers implements Check {

  @Override
  public List<Violation> of(Case given) {
    List<Violation> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Write write : given.writes()) {
      if (write.outcome() == Write.Outcome.UNCLEAR) {
        found.add(
            new Violation(
                Property.UNCLEAR,
                write.key(),
                "%s at %s was sent %d times, and answered with %d %s in the end"
                    .formatted(
                        write.operation(),
                        write.path(),
                        write.tries(),
                        write.status(),
                        write.code())));
      }
      if (write.internalErrors() > 0 && told.add(write.key())) {
        found.add(
            new Violation(
                Property.INTERNAL_ERRORS,
                write.key(),
                "%s at %s was answered with 500 %d times"
                    .formatted(write.operation(), write.path(), write.internalErrors())));
      }
    }
    return found;
  }
}
