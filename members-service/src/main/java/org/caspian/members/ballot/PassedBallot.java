package org.caspian.members.ballot;

import java.time.Instant;
import java.util.UUID;

/**
 * A ballot that has passed, for whoever puts into force what it decided.
 *
 * @param subject what it decided about
 * @param decidedSince before when it was not decided: its closing, after which no vote is cast; in
 *     the room, whose votes are entered from the minutes later, its opening
 */
public record PassedBallot(UUID id, UUID assemblyId, BallotSubject subject, Instant decidedSince) {}
