package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A party of an agreement. */
record PartyView(@NotNull UUID institutionId) {}
