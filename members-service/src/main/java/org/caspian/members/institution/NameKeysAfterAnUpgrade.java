package org.caspian.members.institution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Makes the keys of names that an earlier release has left, which had none or other rules for them.
 * Two instances that do so at once do the same twice, which does no harm.
 */
@ApplicationScoped
class NameKeysAfterAnUpgrade {

  private static final int AT_ONCE = 100;

  private final InstitutionRepository institutions;
  private final InstitutionNameKeys keys;

  NameKeysAfterAnUpgrade(InstitutionRepository institutions, InstitutionNameKeys keys) {
    this.institutions = institutions;
    this.keys = keys;
  }

  void start(@Observes StartupEvent event) {
    run();
  }

  /** Until no institution is without keys of the present rules. */
  void run() {
    while (QuarkusTransaction.requiringNew().call(this::some) == AT_ONCE) {
      // The next ones.
    }
  }

  private int some() {
    List<Institution> without = institutions.withoutNameKeys(AT_ONCE);
    without.forEach(keys::rewrite);
    return without.size();
  }
}
