package org.caspian.members.name;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Makes the keys that an earlier release has left, which had none or other rules for them. Two
 * instances that do so at once do the same twice, which does no harm.
 */
@ApplicationScoped
public class KeysAfterAnUpgrade {

  private static final int AT_ONCE = 100;

  private final List<DerivedKeys> all;

  KeysAfterAnUpgrade(@All List<DerivedKeys> all) {
    this.all = all;
  }

  void start(@Observes StartupEvent event) {
    run();
  }

  /** Until nothing is without keys of the present rules. */
  public void run() {
    for (DerivedKeys keys : all) {
      while (QuarkusTransaction.requiringNew().call(() -> keys.remake(AT_ONCE)) == AT_ONCE) {
        // The next ones.
      }
    }
  }
}
