package org.caspian.platform.command;

/**
 * Names an entity, whether it is loaded or not.
 *
 * @param type the name of {@link RootTypes}; of a part the simple name of its class
 * @param id its identifier
 */
record EntityKey(String type, Object id) {}
