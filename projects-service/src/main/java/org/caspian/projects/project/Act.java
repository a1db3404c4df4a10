package org.caspian.projects.project;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.directory.KnownInstitution;

/**
 * What somebody does with a project.
 *
 * @param caller who does it
 * @param at when
 * @param known how those stand who take part in the project, by their ids
 */
record Act(Caller caller, Instant at, Map<UUID, KnownInstitution> known) {}
