package org.caspian.members.ballot;

import java.time.Instant;
import java.util.UUID;

/**
 * A ballot that has passed, for whoever puts into force what it decided.
 *
 * @param subject what it decided about
 * @param openedAt from when on votes were cast
 */
public record PassedBallot(UUID id, UUID assemblyId, BallotSubject subject, Instant openedAt) {}
