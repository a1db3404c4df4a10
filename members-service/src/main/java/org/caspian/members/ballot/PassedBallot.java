package org.caspian.members.ballot;

import java.util.UUID;

/**
 * A ballot that has passed, for whoever puts into force what it decided.
 *
 * @param subject what it decided about
 */
public record PassedBallot(UUID id, UUID assemblyId, BallotSubject subject) {}
