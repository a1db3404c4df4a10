package org.caspian.mobility.agreement;

import java.util.UUID;

/** A party of an agreement. */
record PartyView(UUID institutionId) {}
