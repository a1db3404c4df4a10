package org.caspian.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Who among the callers is a member. That one is stands for a moment, since every call asks; that
 * one is not is asked anew, so that who was admitted sees what members see at once.
 */
@ApplicationScoped
public class KnownMembers {

  /** How long one that is no member any more may still be taken for one. */
  static final Duration KEPT = Duration.ofSeconds(1);

  private final Predicate<UUID> isNoMember;
  private final LongSupplier nanos;
  private final Map<UUID, Long> lastSeen = new ConcurrentHashMap<>();

  @Inject
  KnownMembers(Instance<MemberSource> source) {
    this(
        institution -> !source.isUnsatisfied() && source.get().isNoMember(institution),
        System::nanoTime);
  }

  /**
   * One that asks this.
   *
   * @param nanos a clock that only counts
   */
  KnownMembers(Predicate<UUID> isNoMember, LongSupplier nanos) {
    this.isNoMember = isNoMember;
    this.nanos = nanos;
  }

  /** Whether an institution is a member, suspended or not, as far as is known. */
  public boolean isMember(UUID institution) {
    Long seen = lastSeen.get(institution);
    long now = nanos.getAsLong();
    if (seen != null && now - seen < KEPT.toNanos()) {
      return true;
    }
    if (isNoMember.test(institution)) {
      lastSeen.remove(institution);
      return false;
    }
    lastSeen.put(institution, now);
    return true;
  }
}
