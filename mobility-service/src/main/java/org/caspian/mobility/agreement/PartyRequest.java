package org.caspian.mobility.agreement;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A party of an agreement that is proposed. */
record PartyRequest(@NotNull UUID institutionId) {}
