package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of {@code POST …/versions/{n}/withdrawal}. */
record WithdrawVersion(@Size(min = 1, max = 2000) String reason, @NotNull ActorRequest actor) {}
