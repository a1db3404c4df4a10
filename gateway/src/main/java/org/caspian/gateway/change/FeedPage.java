package org.caspian.gateway.change;

import java.util.List;

/**
 * A piece of the feed.
 *
 * @param entries what the reader may see of it
 * @param end how far it reaches; there to go on, also when it holds no entry
 */
record FeedPage(List<ChangeView> entries, FeedPosition end) {}
