-- The place in the drawing of lots of those few that are drawn.
ALTER TABLE processes ADD COLUMN draw BIGINT;
CREATE INDEX processes_draw ON processes (draw) WHERE draw IS NOT NULL;
