-- What the backend writes for one request without attachments (backend/store.cpp, backend/matters/matters.cpp).
\set key random(1, 9000000000000000000)
BEGIN;
INSERT INTO submission (key, receipt, kind, service_id, service_version, refers_to, state, received_at, key_id,
  sha256, sealed, terminal, area, person_tag, submitted_at)
  VALUES (md5(:key::text), 'YM-261121-0000-0000', 'request', 'bench', 1,
  '', 'received', 1795305600000, '0123456789abcdef', repeat('0123456789abcdef', 4),
  convert_to(repeat('0123456789abcdef', 128), 'UTF8'), 'direct', '', '', 1795305600000)
  ON CONFLICT (key) DO NOTHING RETURNING seq;
INSERT INTO matter (key, receipt, follows, terminal, person_tag, service_id, service_version, submitted_at, office,
  stage, next_zh, next_en, due_on, changed_at, steps, feed)
  VALUES (md5(:key::text), 'YM-261121-0000-0000', '', 'direct', '', 'bench',
  1, 1795305600000, 'office', 'received', repeat('x', 60), repeat('x', 60), '2026-11-30', 1795305600000, 0, 0);
COMMIT;
