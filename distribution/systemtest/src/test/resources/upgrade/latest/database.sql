set names utf8mb4;
set foreign_key_checks = 0;
CREATE TABLE `crm_customer` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `name_key` varchar(200) NOT NULL,
  `mobile` varchar(40) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `mobile_tail` varchar(20) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `person` bigint(20) DEFAULT NULL,
  `twin` bigint(20) NOT NULL,
  `email` varchar(254) DEFAULT NULL,
  `sex` varchar(8) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `birth_date` date DEFAULT NULL,
  `occupation` varchar(100) DEFAULT NULL,
  `licence_since` date DEFAULT NULL,
  `identity_number` varchar(32) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `region` varchar(100) DEFAULT NULL,
  `address` varchar(300) DEFAULT NULL,
  `note` varchar(2000) DEFAULT NULL,
  `staff_fields` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `updated_at` datetime(3) NOT NULL,
  `identity_number_encrypted` varchar(200) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `identity_number_index` char(22) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `erased_at` datetime(3) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `crm_customer_identity` (`tenant_id`,`identity_number`),
  UNIQUE KEY `crm_customer_person` (`tenant_id`,`person`,`twin`),
  UNIQUE KEY `crm_customer_identity_index` (`tenant_id`,`identity_number_index`),
  KEY `crm_customer_mobile` (`tenant_id`,`mobile_tail`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `crm_customer` values ('913688391779211423', '913688393385627781', '张三', '张三', '+8613800138001', '1008310083168', '9037342765979275573', '0', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'name,mobile,identityNumber', '0', '2026-11-26 07:11:28.433', '2026-11-26 07:11:28.433', 'v1:k1:5so6agcyYvwLJFFur-zCEK3MEBGVgv21IkCdJCytZAbH9YsIFyUp_jmF0XkktA', 'oYsWKsoFnioKh4yeDwiwFg', NULL);
insert into `crm_customer` values ('913688391779211423', '913688407017117681', '李四', '李四', '+8613800138002', '2008310083168', '-7952517458834998547', '0', NULL, NULL, '1990-01-02', NULL, NULL, NULL, NULL, NULL, NULL, '', '0', '2026-11-26 07:11:31.605', '2026-11-26 07:11:31.605', 'v1:k1:ZS4PRZJrmiqJG5Rmx-RREqnIzz5Rx_hPl7eNcMFsKuHQVzHmVAP-pWWzV3PRMQ', '8CZYhSGTaXA0CdWF56RcCw', NULL);
insert into `crm_customer` values ('913688391779211423', '913688407021313341', '赵六', '赵六', '+8613800138004', '4008310083168', '2918001026152797366', '0', NULL, NULL, '1980-01-01', NULL, NULL, NULL, NULL, NULL, NULL, '', '0', '2026-11-26 07:11:31.605', '2026-11-26 07:11:31.605', 'v1:k1:WtlWUz5kKt5MNpDl5TzbL7VwN5cPVsrLqGCP99SvUUX1Vg_qiPqC2WTIhY5s1A', 'p6Dp3901yudAV7Fv01K0Tw', NULL);
CREATE TABLE `crm_dealing` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `source` varchar(64) NOT NULL,
  `external_id` varchar(100) NOT NULL,
  `hash` char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `customer_id` bigint(20) NOT NULL,
  `vehicle_id` bigint(20) DEFAULT NULL,
  `plate` varchar(20) DEFAULT NULL,
  `started_at` datetime(3) NOT NULL,
  `ended_at` datetime(3) DEFAULT NULL,
  `days` int(11) DEFAULT NULL,
  `amount_minor` bigint(20) DEFAULT NULL,
  `currency` char(3) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `model` varchar(100) DEFAULT NULL,
  `pick_up_place` varchar(200) DEFAULT NULL,
  `return_place` varchar(200) DEFAULT NULL,
  `booking_channel` varchar(100) DEFAULT NULL,
  `payment_method` varchar(100) DEFAULT NULL,
  `odometer_km` bigint(20) DEFAULT NULL,
  `work` varchar(2000) DEFAULT NULL,
  `adviser` varchar(100) DEFAULT NULL,
  `created_at` datetime(3) NOT NULL,
  `updated_at` datetime(3) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `crm_dealing_source` (`tenant_id`,`source`,`kind`,`external_id`),
  KEY `crm_dealing_customer` (`tenant_id`,`customer_id`,`started_at`,`id`),
  KEY `crm_dealing_vehicle` (`tenant_id`,`vehicle_id`),
  CONSTRAINT `crm_dealing_of_customer` FOREIGN KEY (`tenant_id`, `customer_id`) REFERENCES `crm_customer` (`tenant_id`, `id`),
  CONSTRAINT `crm_dealing_with_vehicle` FOREIGN KEY (`tenant_id`, `vehicle_id`) REFERENCES `crm_vehicle` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `crm_erased` (
  `tenant_id` bigint(20) NOT NULL,
  `print` char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `erased_at` datetime(3) NOT NULL,
  PRIMARY KEY (`tenant_id`,`print`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `crm_gram` (
  `tenant_id` bigint(20) NOT NULL,
  `kind` char(1) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `gram` varchar(2) NOT NULL,
  `customer_id` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`kind`,`gram`,`customer_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
insert into `crm_gram` values ('913688391779211423', 'N', '三', '913688393385627781');
insert into `crm_gram` values ('913688391779211423', 'N', '六', '913688407021313341');
insert into `crm_gram` values ('913688391779211423', 'N', '四', '913688407017117681');
insert into `crm_gram` values ('913688391779211423', 'N', '张三', '913688393385627781');
insert into `crm_gram` values ('913688391779211423', 'N', '李四', '913688407017117681');
insert into `crm_gram` values ('913688391779211423', 'N', '赵六', '913688407021313341');
CREATE TABLE `crm_migration` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `crm_migration_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
insert into `crm_migration` values ('1', '1', 'customer', 'SQL', 'V1__customer.sql', '-858361058', 'livery', '2026-11-26 07:11:12', '61', '1');
insert into `crm_migration` values ('2', '2', 'vehicle', 'SQL', 'V2__vehicle.sql', '239057599', 'livery', '2026-11-26 07:11:12', '33', '1');
insert into `crm_migration` values ('3', '3', 'dealing', 'SQL', 'V3__dealing.sql', '1818457358', 'livery', '2026-11-26 07:11:12', '11', '1');
insert into `crm_migration` values ('4', '4', 'source', 'SQL', 'V4__source.sql', '-187429217', 'livery', '2026-11-26 07:11:12', '31', '1');
insert into `crm_migration` values ('5', '5', 'source link', 'SQL', 'V5__source_link.sql', '-155375209', 'livery', '2026-11-26 07:11:12', '25', '1');
insert into `crm_migration` values ('6', '6', 'gram', 'SQL', 'V6__gram.sql', '-877850918', 'livery', '2026-11-26 07:11:12', '22', '1');
insert into `crm_migration` values ('7', '40', 'identity encrypted', 'SQL', 'V40__identity_encrypted.sql', '1370381355', 'livery', '2026-11-26 07:11:12', '40', '1');
insert into `crm_migration` values ('8', '41', 'identity index', 'SQL', 'V41__identity_index.sql', '-1620305935', 'livery', '2026-11-26 07:11:12', '29', '1');
insert into `crm_migration` values ('9', '42', 'erased', 'SQL', 'V42__erased.sql', '1264499050', 'livery', '2026-11-26 07:11:12', '24', '1');
insert into `crm_migration` values ('10', '43', 'customer erased', 'SQL', 'V43__customer_erased.sql', '-721745909', 'livery', '2026-11-26 07:11:12', '15', '1');
CREATE TABLE `crm_source` (
  `tenant_id` bigint(20) NOT NULL,
  `source` varchar(64) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (`tenant_id`,`source`,`kind`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `crm_source` values ('913688391779211423', 'dms', 'CUSTOMER');
CREATE TABLE `crm_source_link` (
  `tenant_id` bigint(20) NOT NULL,
  `source` varchar(64) NOT NULL,
  `kind` varchar(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `external_id` varchar(100) NOT NULL,
  `target_id` bigint(20) NOT NULL,
  `hash` char(22) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `seen` text NOT NULL,
  PRIMARY KEY (`tenant_id`,`source`,`kind`,`external_id`),
  KEY `crm_source_link_target` (`tenant_id`,`kind`,`target_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `crm_source_link` values ('913688391779211423', 'dms', 'CUSTOMER', 'A1', '913688407017117681', 'Wy52K1VlovwUXAyLel4b6w', '{"name":"李四","mobile":"+8613800138002","birthDate":"1990-01-02","identityNumber":"v1:k1:_xV1Lk3j2DAc3Y3OdiayQPFlDsZFVoRw-0KnhiV-VBi1g2ZfZS6L0E452b03rQ"}');
insert into `crm_source_link` values ('913688391779211423', 'dms', 'CUSTOMER', 'A3', '913688407021313341', 'D3UyAELZHJk-fTAEmCHwfw', '{"name":"赵六","mobile":"+8613800138004","birthDate":"1980-01-01","identityNumber":"v1:k1:6jFH6xNMYl8MWKfwVTQiAkaLHW-MzAGWaxQnd4nOK8S7Xlk9SpNfhX3HIW92MQ"}');
CREATE TABLE `crm_vehicle` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `vin` char(17) CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  `plate` varchar(20) DEFAULT NULL,
  `plate_key` varchar(40) DEFAULT NULL,
  `twin` bigint(20) NOT NULL,
  `brand` varchar(100) DEFAULT NULL,
  `series` varchar(100) DEFAULT NULL,
  `model` varchar(100) DEFAULT NULL,
  `energy` varchar(100) DEFAULT NULL,
  `first_registered_on` date DEFAULT NULL,
  `customer_id` bigint(20) DEFAULT NULL,
  `staff_fields` varchar(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(3) NOT NULL,
  `updated_at` datetime(3) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `crm_vehicle_vin` (`tenant_id`,`vin`),
  UNIQUE KEY `crm_vehicle_plate` (`tenant_id`,`plate_key`,`twin`),
  KEY `crm_vehicle_customer` (`tenant_id`,`customer_id`,`id`),
  CONSTRAINT `crm_vehicle_of_customer` FOREIGN KEY (`tenant_id`, `customer_id`) REFERENCES `crm_customer` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `dms_connection` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `adapter` varchar(40) NOT NULL,
  `state` varchar(10) NOT NULL,
  `trouble` text DEFAULT NULL,
  `settings` mediumtext NOT NULL,
  `version` int(11) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `updated_at` datetime(6) NOT NULL,
  `last_import` datetime(6) DEFAULT NULL,
  `granted_folders` text DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `dms_connection_state` (`tenant_id`,`state`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_connection` values ('913688391779211423', '913688395205957773', '客户', 'csv', 'active', NULL, '{"folder":"/srv/livery/exchange/shop","kind":"customer","mapping":{"birthDate":"生日","externalId":"编号","mobile":"手机","name":"姓名","identityNumber":"证件号"}}', '0', '2026-11-26 07:11:28.998674', '2026-11-26 07:11:28.998674', '2026-11-26 07:11:31.362909', '["/srv/livery/exchange/shop"]');
CREATE TABLE `dms_folder` (
  `tenant_id` bigint(20) NOT NULL,
  `hash` binary(32) NOT NULL,
  `path` varchar(4096) NOT NULL,
  `store_id` bigint(20) NOT NULL,
  `connection_id` bigint(20) NOT NULL,
  `reserved_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`hash`),
  KEY `dms_folder_owner` (`tenant_id`,`store_id`,`connection_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_folder` values ('1', x'C315BA01E1278C05A16B7DDF20643BE3BFE50E78DE6B00C0818767CF318F1F37', '/srv/livery/exchange/shop', '913688391779211423', '913688395205957773', '2026-11-26 07:11:29.713367');
CREATE TABLE `dms_gate` (
  `tenant_id` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
insert into `dms_gate` values ('913688391779211423');
CREATE TABLE `dms_held_record` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `import_id` bigint(20) NOT NULL,
  `connection_id` bigint(20) NOT NULL,
  `line` bigint(20) NOT NULL,
  `hash` binary(16) NOT NULL,
  `state` varchar(10) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `raw` mediumtext NOT NULL,
  `fields` mediumtext NOT NULL,
  `reasons` mediumtext NOT NULL,
  `source` varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  `needs_kind` varchar(20) DEFAULT NULL,
  `needs_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin DEFAULT NULL,
  `note` varchar(500) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  `external_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin DEFAULT NULL,
  `corrected` tinyint(1) NOT NULL DEFAULT 0,
  `taken` tinyint(1) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `dms_held_state` (`tenant_id`,`state`,`id`),
  KEY `dms_held_import` (`tenant_id`,`import_id`,`state`,`id`),
  KEY `dms_held_connection` (`tenant_id`,`connection_id`,`hash`),
  KEY `dms_held_needs` (`tenant_id`,`state`,`source`,`needs_kind`,`needs_id`),
  KEY `dms_held_external` (`tenant_id`,`state`,`source`,`kind`,`external_id`),
  CONSTRAINT `dms_held_of` FOREIGN KEY (`tenant_id`, `import_id`) REFERENCES `dms_import` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_held_record` values ('913688391779211423', '913688407755317029', '913688405293258837', '913688395205957773', '3', x'99A91EA789CE9F076662C0A3FD7D7E4A', 'open', 'customer', 'v1:k1:uF9huwtRGCPcgiRzct-MS_IIsV_kArzzzwdBEYFAcjVFWqziH-yBqs7yeWrRArl8zs5rPmqwP_ZxjUf4', 'v1:k1:60oeHA3LPm1A3ktJzCnqSDNzadHusyUbCpryd2oo_muutkEduS_Vog5AwfgbHbxzkUd7yoVRsDuz4xOZnPPdMHgDxaSz_6hnUz6PKQpSqXq5b_Ipkr5Xy0stJ9HzciBpx3zq2293xCnFFtGT5UOcVdsK7IQs2N18', '[{"field":"生日","code":"dms.date.unreadable","values":{"value":"1991/2/30","examples":"2026-10-24 11:45:30, 2026/10/24 11:45:30, 20261024 114530"}}]', 'dms', NULL, NULL, NULL, '2026-11-26 07:11:31.906003', NULL, 'A2', '0', '0');
CREATE TABLE `dms_import` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `connection_id` bigint(20) NOT NULL,
  `kind` varchar(20) NOT NULL,
  `file` varchar(255) NOT NULL,
  `fingerprint` varchar(100) NOT NULL,
  `state` varchar(10) NOT NULL,
  `reason` text DEFAULT NULL,
  `columns_read` mediumtext DEFAULT NULL,
  `bytes` bigint(20) NOT NULL,
  `bytes_read` bigint(20) NOT NULL DEFAULT 0,
  `records` bigint(20) NOT NULL DEFAULT 0,
  `accepted` bigint(20) NOT NULL DEFAULT 0,
  `unchanged` bigint(20) NOT NULL DEFAULT 0,
  `quarantined` bigint(20) NOT NULL DEFAULT 0,
  `waiting` bigint(20) NOT NULL DEFAULT 0,
  `started_at` datetime(6) NOT NULL,
  `finished_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `dms_import_connection` (`tenant_id`,`connection_id`,`state`,`id`),
  CONSTRAINT `dms_import_of` FOREIGN KEY (`tenant_id`, `connection_id`) REFERENCES `dms_connection` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_import` values ('913688391779211423', '913688405293258837', '913688395205957773', 'customer', 'a.csv', '171@1795677089027', 'done', NULL, '["编号","姓名","手机","证件号","生日"]', '171', '171', '3', '2', '0', '1', '0', '2026-11-26 07:11:31.331971', '2026-11-26 07:11:32.115605');
CREATE TABLE `dms_migration` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `dms_migration_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
insert into `dms_migration` values ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'livery', '2026-11-26 07:11:14', '0', '1');
insert into `dms_migration` values ('2', '1', 'connection', 'SQL', 'V1__connection.sql', '-1112344281', 'livery', '2026-11-26 07:11:15', '31', '1');
insert into `dms_migration` values ('3', '2', 'import', 'SQL', 'V2__import.sql', '592699544', 'livery', '2026-11-26 07:11:15', '24', '1');
insert into `dms_migration` values ('4', '3', 'raw record', 'SQL', 'V3__raw_record.sql', '686286815', 'livery', '2026-11-26 07:11:15', '19', '1');
insert into `dms_migration` values ('5', '4', 'held record', 'SQL', 'V4__held_record.sql', '-834987705', 'livery', '2026-11-26 07:11:15', '54', '1');
insert into `dms_migration` values ('6', '5', 'gate', 'SQL', 'V5__gate.sql', '161458013', 'livery', '2026-11-26 07:11:15', '20', '1');
insert into `dms_migration` values ('7', '6', 'held record external id', 'SQL', 'V6__held_record_external_id.sql', '213171182', 'livery', '2026-11-26 07:11:15', '24', '1');
insert into `dms_migration` values ('8', '7', 'held record by external id', 'SQL', 'V7__held_record_by_external_id.sql', '-931989651', 'livery', '2026-11-26 07:11:15', '37', '1');
insert into `dms_migration` values ('9', '8', 'granted folders', 'SQL', 'V8__granted_folders.sql', '-392970870', 'livery', '2026-11-26 07:11:15', '17', '1');
insert into `dms_migration` values ('10', '9', 'held record ids as written', 'SQL', 'V9__held_record_ids_as_written.sql', '-1152952173', 'livery', '2026-11-26 07:11:15', '48', '1');
insert into `dms_migration` values ('11', '10', 'held record taken', 'SQL', 'V10__held_record_taken.sql', '-498694188', 'livery', '2026-11-26 07:11:15', '38', '1');
insert into `dms_migration` values ('12', '20', 'folder', 'SQL', 'V20__folder.sql', '36858198', 'livery', '2026-11-26 07:11:15', '15', '1');
insert into `dms_migration` values ('13', '40', 'raw record external id', 'SQL', 'V40__raw_record_external_id.sql', '-2033818069', 'livery', '2026-11-26 07:11:15', '28', '1');
CREATE TABLE `dms_raw_record` (
  `tenant_id` bigint(20) NOT NULL,
  `import_id` bigint(20) NOT NULL,
  `line` bigint(20) NOT NULL,
  `hash` binary(16) NOT NULL,
  `outcome` char(1) NOT NULL,
  `raw` mediumtext NOT NULL,
  `external_id` varchar(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`import_id`,`line`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `dms_raw_record` values ('913688391779211423', '913688405293258837', '2', x'D090C6C79F1856342E27E9358871C13A', 'A', 'v1:k1:Am7JHsk_E5mVnT9yOEduwPP_xm54S6anU-ruRZJbkIaA3Wc05jKutH_o4v7yC3DtRoQngSB7CjFYeLQGzvw6q3Llfm1904Obr0195Og', 'A1');
insert into `dms_raw_record` values ('913688391779211423', '913688405293258837', '3', x'99A91EA789CE9F076662C0A3FD7D7E4A', 'R', 'v1:k1:eCA8QtHULvS5kj8BZWGYqmxrbYm6Ubd3jLwouOJyfr9-GV03fji7gonTQpPUaQAt2uqRixN7TTqIzKlx', 'A2');
insert into `dms_raw_record` values ('913688391779211423', '913688405293258837', '4', x'CCBFBB0DB290BCA0CD6C9E69B6A8FCF8', 'A', 'v1:k1:8vI9xT0pGps9uxC2o3OTiLwGwYVX7WlOl91Dk6gl4xFZUR7lukYgNN7kCl2N2tuWVDzD3TM8Y4IGxRJWQ3mvaHi1q_x-Lq-uvb55gGA', 'A3');
CREATE TABLE `platform_api_key` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `key_hash` binary(32) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) DEFAULT NULL,
  `tenants` varchar(4000) DEFAULT NULL,
  `permissions` varchar(8000) DEFAULT NULL,
  `last_used_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_api_key_hash` (`tenant_id`,`key_hash`),
  KEY `platform_api_key_person` (`tenant_id`,`person_id`),
  CONSTRAINT `platform_api_key_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_api_key` values ('1', '913688381536721415', x'23CBDB531048A7A6BAE711D78EA6D6AF2EF450341842AA9635A5A8AA5C6D400B', '913688378286134225', 'first sign-in', '2026-11-26 07:11:25.686015', NULL, NULL, NULL, '2026-11-26 07:11:00.000000');
CREATE TABLE `platform_audit` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `at` datetime(6) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `cause` varchar(100) NOT NULL,
  `action` varchar(100) NOT NULL,
  `subject_kind` varchar(40) NOT NULL,
  `subject_id` varchar(100) NOT NULL,
  `details` mediumtext NOT NULL,
  `seq` bigint(20) DEFAULT NULL,
  `hash` binary(32) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_audit_seq` (`tenant_id`,`seq`),
  KEY `platform_audit_subject` (`tenant_id`,`subject_kind`,`subject_id`,`id`),
  KEY `platform_audit_person` (`tenant_id`,`person_id`,`id`),
  KEY `platform_audit_action` (`tenant_id`,`action`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_audit` values ('1', '913688375677277409', '2026-11-26 07:11:24.270255', '0', 'first start', 'platform.tenant.created', 'tenant', '1', '{"code":"group","kind":"GROUP"}', '1', x'7FEC6B9700BDB975643181C116C5F9B550B015EED3F04B1830FD5B7AEE1AB6E1');
insert into `platform_audit` values ('1', '913688381196984131', '2026-11-26 07:11:25.586273', '0', 'first start', 'platform.person.created', 'person', '913688378286134225', '{"name":"admin","roles":["operator in 1"]}', '2', x'D771272324941CCD2D6CA672D1C995FCAF894F2AAA234C462D3544EC9E6C6947');
insert into `platform_audit` values ('1', '913688381633190011', '2026-11-26 07:11:25.690105', '0', 'first start', 'platform.key.created', 'person', '913688378286134225', '{"expires":"never","key":"913688381536721415","name":"first sign-in","permissions":["*"],"tenants":["1"]}', '3', x'C0FA05CC0A52614A6F55A73877AF3B3D2196E94675361EA2B9D05FBEF8795644');
insert into `platform_audit` values ('1', '913688390550281984', '2026-11-26 07:11:27.817670', '913688378286134225', 'a7b511de-2999-44f8-a61c-25ee29c900de', 'platform.tenant.created', 'tenant', '913688390504144014', '{"code":"shops","kind":"BRAND"}', '4', x'CC52B336830B07DFF29A0570F2769F26211F3D37676F7D61B8F029893491453B');
insert into `platform_audit` values ('1', '913688391787601417', '2026-11-26 07:11:28.111934', '913688378286134225', '9173c1ce-544b-4144-be88-073b08fb6388', 'platform.tenant.created', 'tenant', '913688391779211423', '{"code":"shop","kind":"STORE"}', '5', x'7AED0600FD42BB4F0FBDA12F3F58ACD182918CC27B7C0D6435CEBA7878B392EA');
insert into `platform_audit` values ('1', '913688392060228457', '2026-11-26 07:11:28.176222', '913688378286134225', '09aa8d23-2580-47df-93b0-48f7c97c6d9a', 'platform.role.created', 'role', 'reception', '{"permissions":["crm.customers.read"]}', '6', x'47D21CB544160DE4A954912B3F4ECBAD1C21BC9BF6E86AD20F9C8E1E46D9C096');
insert into `platform_audit` values ('1', '913688392748093811', '2026-11-26 07:11:28.340799', '913688378286134225', '03c524c6-4622-46a0-9e26-cbb8e9ed5422', 'platform.person.created', 'person', '913688392311888620', '{"name":"mei","roles":["reception in 913688391779211423"]}', '7', x'939256C8DFA049944C8831DD10BB63A807F2024E69CF3A3A99E94C45162DCFD4');
insert into `platform_audit` values ('1', '913688409474981327', '2026-11-26 07:11:32.328914', '913688378286134225', '82ebed77-7ee4-4690-b32a-41af2872775f', 'platform.setting.changed', 'setting', 'platform.session.idle', '{"after":"PT1H","place":"1"}', '8', x'B5D27FA914FAE508C27A56DD8F63F641E27042E03E0BC17AEDA9710FDCA0B463');
insert into `platform_audit` values ('1', '913688412771703556', '2026-11-26 07:11:33.114899', '913688378286134225', '20ab5718-4a1c-4549-aba3-a63ed5d10437', 'platform.tenant.exported', 'tenant', '913688391779211423', '{"code":"shop","export":"913688412666844653"}', '9', x'59AA2AE7BD21C9A887B819F83484753576A4BD3C1E1FC7BD4D482BC17A8F5AA5');
insert into `platform_audit` values ('1', '913688466119056985', '2026-11-26 07:11:45.833474', '0', 'job 913688463547945456', 'platform.encryption.rotated', 'encryption-key', 'k1', '{"rows":0}', '10', x'1E0BEBEB2E9182EB2B6EFBC25D7731C6966811EDA0E17786B64BD8CCBA170F5B');
insert into `platform_audit` values ('1', '913688647413649974', '2026-11-26 07:12:29.057073', '913688647346541181', 'sign-in', 'platform.person.created', 'person', '913688647346541181', '{"issuer":"http://localhost:27423/realms/group","name":"wang"}', '11', x'7747D8BA22EC0FE6CBD0230BDAB7DD20315DD2FFF13E7B8ED6130A72F2F86FBF');
insert into `platform_audit` values ('1', '913688647484955585', '2026-11-26 07:12:29.074282', '913688647346541181', 'sign-in', 'platform.person.roles-claimed', 'person', '913688647346541181', '{"roles":["adviser in 913688391779211423"],"rolesBefore":[]}', '12', x'98FF841415F60F525DEE133163B88367063BE4F394D88876095A927084C2C482');
insert into `platform_audit` values ('1', '913688647556259770', '2026-11-26 07:12:29.091116', '913688647346541181', 'sign-in', 'platform.sign-in.done', 'person', '913688647346541181', '{"issuer":"http://localhost:27423/realms/group"}', '13', x'622E47E422B4FDD4DA06D0023B72DE5CD6FAB95078FE6EBC68952F250A22FBD1');
insert into `platform_audit` values ('913688391779211423', '913688394203517856', '2026-11-26 07:11:28.687605', '913688378286134225', '24b2c87d-bb15-4129-8a57-8ff3697db042', 'crm.customer.created', 'customer', '913688393385627781', '{}', '1', x'3BCBBBC64B921BC622F6F19E619E7296090DF53434F910C6C54117F157365EB0');
insert into `platform_audit` values ('913688391779211423', '913688395541502039', '2026-11-26 07:11:29.006312', '913688378286134225', 'ce8a6a70-98af-4ae2-abe6-1fd6a3b71fae', 'dms.connection.created', 'connection', '913688395205957773', '{"adapter":"csv","name":"客户"}', '2', x'E099D030062D97264FFE3C105A292001EE24FEDAB3106341310D1FE6B9F6A43A');
insert into `platform_audit` values ('913688391779211423', '913688412306135385', '2026-11-26 07:11:33.003200', '913688378286134225', 'c8a1dc42-5048-4473-92f5-32ae374325e2', 'platform.setting.changed', 'setting', 'dms.retention.raw-records', '{"after":400,"place":"913688391779211423"}', '3', x'08BCCBCF110BF951D549AF08F7105CBE92F30818276047C92A04D7DA172D8416');
CREATE TABLE `platform_audit_head` (
  `tenant_id` bigint(20) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `hash` binary(32) NOT NULL,
  `sealed_at` datetime(6) NOT NULL,
  `start_seq` bigint(20) NOT NULL DEFAULT 0,
  `start_hash` binary(32) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_audit_head` values ('1', '13', x'622E47E422B4FDD4DA06D0023B72DE5CD6FAB95078FE6EBC68952F250A22FBD1', '2026-11-26 07:12:29.459938', '0', null);
insert into `platform_audit_head` values ('913688391779211423', '3', x'08BCCBCF110BF951D549AF08F7105CBE92F30818276047C92A04D7DA172D8416', '2026-11-26 07:11:34.058945', '0', null);
CREATE TABLE `platform_calendar` (
  `tenant_id` bigint(20) NOT NULL,
  `week` mediumtext NOT NULL,
  `holidays` tinyint(1) NOT NULL,
  `version` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE `platform_calendar_day` (
  `tenant_id` bigint(20) NOT NULL,
  `day` date NOT NULL,
  `name` varchar(100) NOT NULL,
  `shifts` mediumtext NOT NULL,
  PRIMARY KEY (`tenant_id`,`day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE `platform_claimed_role` (
  `tenant_id` bigint(20) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `role` varchar(40) NOT NULL,
  PRIMARY KEY (`tenant_id`,`person_id`,`place_id`,`role`),
  CONSTRAINT `platform_claimed_role_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_claimed_role` values ('1', '913688647346541181', '913688391779211423', 'adviser');
CREATE TABLE `platform_encryption_key` (
  `tenant_id` bigint(20) NOT NULL,
  `key_id` varchar(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `check_value` binary(32) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `rotated_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`key_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_encryption_key` values ('1', 'index', x'7A84A8EB0C5A78A911E064F3BFFC3B796117F7420D702494ACBCE58A78B9E12C', '2026-11-26 07:11:19.388641', NULL);
insert into `platform_encryption_key` values ('1', 'k1', x'744D5223FE43E59404652497F2ED220C17F3FF6AB5E7BA910AFB0D64D99AD7EE', '2026-11-26 07:11:19.386786', '2026-11-26 07:11:45.813617');
CREATE TABLE `platform_fact` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `n` bigint(20) NOT NULL AUTO_INCREMENT,
  `lane` smallint(6) NOT NULL,
  `type` varchar(100) NOT NULL,
  `at` datetime(6) NOT NULL,
  `subjects` mediumtext NOT NULL,
  `body` mediumtext NOT NULL,
  `seq` bigint(20) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_fact_n` (`n`),
  UNIQUE KEY `platform_fact_lane` (`tenant_id`,`lane`,`seq`),
  KEY `platform_fact_unread` (`tenant_id`,`seq`,`n`)
) ENGINE=InnoDB AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_fact` values ('913688391779211423', '913688394371292166', '1', '8', 'crm.customer.changed', '2026-11-26 07:11:28.691212', '["913688393385627781"]', '{}', '1');
insert into `platform_fact` values ('913688391779211423', '913688407411382934', '2', '0', 'crm.customer.changed', '2026-11-26 07:11:31.835649', '["913688407017117681"]', '{"source":"dms"}', '2');
insert into `platform_fact` values ('913688391779211423', '913688407411382935', '3', '2', 'crm.customer.changed', '2026-11-26 07:11:31.835649', '["913688407021313341"]', '{"source":"dms"}', '3');
CREATE TABLE `platform_fact_cursor` (
  `tenant_id` bigint(20) NOT NULL,
  `subscription` varchar(100) NOT NULL,
  `lane` smallint(6) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `done` int(11) NOT NULL,
  `attempts` int(11) NOT NULL,
  `again_at` datetime(6) DEFAULT NULL,
  `trouble` varchar(500) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`subscription`,`lane`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `platform_fact_head` (
  `tenant_id` bigint(20) NOT NULL,
  `seq` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_fact_head` values ('1', '0');
insert into `platform_fact_head` values ('913688391779211423', '3');
CREATE TABLE `platform_fact_parked` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `subscription` varchar(100) NOT NULL,
  `subject` varchar(100) NOT NULL,
  `fact_id` bigint(20) NOT NULL,
  `seq` bigint(20) NOT NULL,
  `state` varchar(10) NOT NULL,
  `reason` varchar(500) NOT NULL,
  `parked_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_fact_parked_subject` (`tenant_id`,`subscription`,`subject`,`seq`),
  KEY `platform_fact_parked_fact` (`tenant_id`,`fact_id`),
  CONSTRAINT `platform_fact_parked_fact` FOREIGN KEY (`tenant_id`, `fact_id`) REFERENCES `platform_fact` (`tenant_id`, `id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `platform_fact_subscription` (
  `tenant_id` bigint(20) NOT NULL,
  `subscription` varchar(100) NOT NULL,
  `since_n` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`subscription`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
CREATE TABLE `platform_holiday` (
  `tenant_id` bigint(20) NOT NULL,
  `region` char(2) NOT NULL,
  `day` date NOT NULL,
  `kind` varchar(10) NOT NULL,
  `name` varchar(100) NOT NULL,
  `like_day` smallint(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`region`,`day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE `platform_idempotency` (
  `tenant_id` bigint(20) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `key_hash` binary(32) NOT NULL,
  `request` binary(32) NOT NULL,
  `attempt` bigint(20) NOT NULL,
  `state` varchar(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  `claimed_at` datetime(3) NOT NULL,
  `answer` mediumtext CHARACTER SET ascii COLLATE ascii_bin DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`person_id`,`key_hash`),
  KEY `platform_idempotency_age` (`tenant_id`,`claimed_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_idempotency` values ('913688391779211423', '913688378286134225', x'14BBFB46CB710AB5CF477269D856FC79D4D5B31CFBE466A37A43B1537E0693A4', x'FBCC42FF16E81DB68BA8F28ADEA0F119B0C601D179CBF4E6C3F5396FEA1B84E0', '913688392974589808', 'answered', '2026-11-26 07:11:28.405', 'v1:k1:EyQexyDBiSVz234Tdmfajf3SzrlDi_JtELcKalf6HIqircP9QJkbK7kFaPxJ-vsoc2ksJxtPbxD6kvxq299ZlYBX3gs7z9SvKQnqdOIb7VSvVpUoumINSrSp9t6UkoQ8nKOW57SIHFvugak2AfOZZ8ntkBTDdGAqvd3Lk0712YwrvS70K9--Qzy12VRduSpNRkjiMgQ2r8_23dYKbm9l49vqr3tM0e4TP6LSycyGTpmU-F308-7b5D9m7_YFztpVp-tl6o63Q962vE3zND1-IEC1n7WgH44_x0FWpOtxPyK6tXO5AYQCvjhxNE2hi2u4JKcNIkLIDe7GWtVHLVjBCFxrtZGW3I0l_3wmanp7cx7Vi6T8mYJG9x2kP1NA2aAtRCW5Gk17b008gBqXgK7QD0tcBngbGWtdYnsBW325aps2M6q4LfyPPvLglboNLTs9inOfXgJnYwsYwlFz0bBIRE1r-8K1J_3xk5gllt7aTQdmaqFZc3Qi4ER4o7867ZGk6d5AHpwVrSyx4TRt6d2yfP1XqATIdlDCPx4uo5TnTH2ghCtlJNIVeS3mHOAEhVMY1cc6sk5DG5T-aTs4VX_-TY_Ypl2WjmA4bDgA7TTe8px4C0B-0E787-nF40D4ciuZtZajUI0GS2s0gyYHTrJqPeFHpeWyccUftB3hM0Rs2Cn-cIMtoCsYgRDlgTxSxkAZlxBG-ZVMOlYW2Ot2EoAvTPIk1BnSgIZV30g3hE20vqpxmhL5D4mivfaLUMuX0NgEuBYl-Gky-WEZQ15vjsaQ5zX97lW-Wy0NKBpg0sBH8m8yKqs7MiUMkHVI81x_UAgdHH1EyU9ss6w2IabR5cz4L8Dw3nsbJZwSHVfrJbzj-yAXXPYNCsMou1JL0UEFuMTz92laFqifEVfu59k6QekBpo2uLRzdfGgk4wuFQvO7IYpx4aLk2XxDoz_ktnRRdRAhrRZkxVNKCI80Bw5U9zsrT1n4QgZE2WcuAF3wnPGxfx7rHqGLo1aAlRBjecBjxBFmwQPgbkvRVECr-osI-7OOlnLV3R-p_KIRTonw9e4RtO49rlpFzqwv6EtfQJSE11N1J6eOa2oL0-m4gJwpTQL75A-WJZXfnsY');
CREATE TABLE `platform_job` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `kind` varchar(80) NOT NULL,
  `occasion` varchar(60) DEFAULT NULL,
  `state` varchar(10) NOT NULL,
  `parameters` text NOT NULL,
  `done` bigint(20) NOT NULL DEFAULT 0,
  `total` bigint(20) NOT NULL DEFAULT 0,
  `checkpoint` text DEFAULT NULL,
  `attempts` int(11) NOT NULL DEFAULT 0,
  `failures` int(11) NOT NULL DEFAULT 0,
  `retries` int(11) NOT NULL DEFAULT 0,
  `node` varchar(60) NOT NULL DEFAULT '',
  `cancelling` tinyint(1) NOT NULL DEFAULT 0,
  `fault` varchar(120) DEFAULT NULL,
  `fault_values` text NOT NULL,
  `requested_by` bigint(20) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `due_at` datetime(6) NOT NULL,
  `started_at` datetime(6) DEFAULT NULL,
  `ended_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_job_occasion` (`tenant_id`,`kind`,`occasion`),
  KEY `platform_job_state` (`tenant_id`,`state`,`id`),
  KEY `platform_job_ended` (`tenant_id`,`ended_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_job` values ('1', '913688412826227107', 'platform.tenant-export', NULL, 'SUCCEEDED', '{"tenant":"913688391779211423","code":"shop","export":"913688412666844653"}', '31', '31', 'ready', '1', '0', '0', 'one', '0', NULL, '{}', '913688378286134225', '2026-11-26 07:11:33.133833', '2026-11-26 07:11:33.133833', '2026-11-26 07:11:33.487324', '2026-11-26 07:11:34.537334');
insert into `platform_job` values ('1', '913688457424263219', 'platform.forget-sessions', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:43.761933', '2026-11-26 07:11:43.761933', '2026-11-26 07:11:44.066723', '2026-11-26 07:11:44.281709');
insert into `platform_job` values ('1', '913688457575259810', 'platform.forget-facts', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:43.797824', '2026-11-26 07:11:43.797824', '2026-11-26 07:11:43.973173', '2026-11-26 07:11:44.548495');
insert into `platform_job` values ('1', '913688459039069665', 'platform.trim-audit', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:44.149715', '2026-11-26 07:11:44.149715', '2026-11-26 07:11:44.802001', '2026-11-26 07:11:45.110488');
insert into `platform_job` values ('1', '913688461249470082', 'platform.forget-exports', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:44.677183', '2026-11-26 07:11:44.677183', '2026-11-26 07:11:45.149704', '2026-11-26 07:11:45.361825');
insert into `platform_job` values ('1', '913688462000250431', 'platform.forget-calls', '498799', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:44.855847', '2026-11-26 07:11:44.855847', '2026-11-26 07:11:45.230820', '2026-11-26 07:11:45.437936');
insert into `platform_job` values ('1', '913688462419679722', 'platform.forget-jobs', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:44.955922', '2026-11-26 07:11:44.955922', '2026-11-26 07:11:45.289728', '2026-11-26 07:11:45.401540');
insert into `platform_job` values ('1', '913688463547945456', 'platform.rotate-keys', '2026-11-26', 'SUCCEEDED', '{}', '1', '0', '913688391779211423', '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:45.224985', '2026-11-26 07:11:45.224985', '2026-11-26 07:11:45.415329', '2026-11-26 07:11:45.864874');
insert into `platform_job` values ('913688391779211423', '913688457076137180', 'dms.forget-raw-records', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:43.678711', '2026-11-26 07:11:43.678711', '2026-11-26 07:11:43.890536', '2026-11-26 07:11:44.409588');
insert into `platform_job` values ('913688391779211423', '913688458200207488', 'platform.forget-facts', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:43.949259', '2026-11-26 07:11:43.949259', '2026-11-26 07:11:44.613604', '2026-11-26 07:11:44.907860');
insert into `platform_job` values ('913688391779211423', '913688460196698417', 'platform.trim-audit', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:44.425941', '2026-11-26 07:11:44.425941', '2026-11-26 07:11:44.834928', '2026-11-26 07:11:45.123516');
insert into `platform_job` values ('913688391779211423', '913688463212400873', 'platform.forget-jobs', '2026-11-26', 'SUCCEEDED', '{}', '0', '0', NULL, '1', '0', '0', 'one', '0', NULL, '{}', '0', '2026-11-26 07:11:45.144216', '2026-11-26 07:11:45.144216', '2026-11-26 07:11:45.388688', '2026-11-26 07:11:45.407491');
CREATE TABLE `platform_job_line` (
  `tenant_id` bigint(20) NOT NULL,
  `job_id` bigint(20) NOT NULL,
  `n` int(11) NOT NULL,
  `at` datetime(6) NOT NULL,
  `code` varchar(120) NOT NULL,
  `details` text NOT NULL,
  PRIMARY KEY (`tenant_id`,`job_id`,`n`),
  CONSTRAINT `platform_job_line_ibfk_1` FOREIGN KEY (`tenant_id`, `job_id`) REFERENCES `platform_job` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_job_line` values ('1', '913688457575259810', '1', '2026-11-26 07:11:44.416884', 'platform.job.deleted', '{"count":0}');
insert into `platform_job_line` values ('1', '913688459039069665', '1', '2026-11-26 07:11:45.045706', 'platform.job.deleted', '{"count":0}');
insert into `platform_job_line` values ('1', '913688462000250431', '1', '2026-11-26 07:11:45.414580', 'platform.job.deleted', '{"count":0}');
insert into `platform_job_line` values ('1', '913688463547945456', '1', '2026-11-26 07:11:45.849373', 'platform.job.rotated', '{"key":"k1","count":0}');
insert into `platform_job_line` values ('913688391779211423', '913688457076137180', '1', '2026-11-26 07:11:44.109856', 'dms.job.raw-records-deleted', '{"count":0}');
insert into `platform_job_line` values ('913688391779211423', '913688458200207488', '1', '2026-11-26 07:11:44.782712', 'platform.job.deleted', '{"count":0}');
insert into `platform_job_line` values ('913688391779211423', '913688460196698417', '1', '2026-11-26 07:11:45.059025', 'platform.job.deleted', '{"count":0}');
CREATE TABLE `platform_lease` (
  `tenant_id` bigint(20) NOT NULL,
  `kind` varchar(40) NOT NULL,
  `thing` varchar(80) NOT NULL,
  `node_id` bigint(20) DEFAULT NULL,
  `touched` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`kind`,`thing`),
  KEY `platform_lease_node` (`tenant_id`,`node_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_lease` values ('1', 'dms.connection', '', NULL, '4');
insert into `platform_lease` values ('1', 'dms.connection', '913688391779211423/913688395205957773', '913688355372652810', '1');
CREATE TABLE `platform_lease_member` (
  `tenant_id` bigint(20) NOT NULL,
  `kind` varchar(40) NOT NULL,
  `node_id` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`kind`,`node_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_lease_member` values ('1', 'dms.connection', '913688355372652810');
CREATE TABLE `platform_migration` (
  `installed_rank` int(11) NOT NULL,
  `version` varchar(50) DEFAULT NULL,
  `description` varchar(200) NOT NULL,
  `type` varchar(20) NOT NULL,
  `script` varchar(1000) NOT NULL,
  `checksum` int(11) DEFAULT NULL,
  `installed_by` varchar(100) NOT NULL,
  `installed_on` timestamp NOT NULL DEFAULT current_timestamp(),
  `execution_time` int(11) NOT NULL,
  `success` tinyint(1) NOT NULL,
  PRIMARY KEY (`installed_rank`),
  KEY `platform_migration_s_idx` (`success`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_uca1400_ai_ci;
insert into `platform_migration` values ('1', '0', '<< Flyway Baseline >>', 'BASELINE', '<< Flyway Baseline >>', NULL, 'livery', '2026-11-26 07:11:15', '0', '1');
insert into `platform_migration` values ('2', '1', 'tenant', 'SQL', 'V1__tenant.sql', '1891869951', 'livery', '2026-11-26 07:11:16', '25', '1');
insert into `platform_migration` values ('3', '2', 'person', 'SQL', 'V2__person.sql', '249853910', 'livery', '2026-11-26 07:11:16', '32', '1');
insert into `platform_migration` values ('4', '3', 'role', 'SQL', 'V3__role.sql', '-1848118842', 'livery', '2026-11-26 07:11:16', '20', '1');
insert into `platform_migration` values ('5', '4', 'session', 'SQL', 'V4__session.sql', '-145716211', 'livery', '2026-11-26 07:11:16', '65', '1');
insert into `platform_migration` values ('6', '5', 'api key', 'SQL', 'V5__api_key.sql', '-1571757202', 'livery', '2026-11-26 07:11:16', '31', '1');
insert into `platform_migration` values ('7', '6', 'audit', 'SQL', 'V6__audit.sql', '800912829', 'livery', '2026-11-26 07:11:16', '48', '1');
insert into `platform_migration` values ('8', '7', 'audit head', 'SQL', 'V7__audit_head.sql', '1630350315', 'livery', '2026-11-26 07:11:16', '22', '1');
insert into `platform_migration` values ('9', '8', 'fact', 'SQL', 'V8__fact.sql', '93259431', 'livery', '2026-11-26 07:11:16', '58', '1');
insert into `platform_migration` values ('10', '9', 'fact head', 'SQL', 'V9__fact_head.sql', '351857819', 'livery', '2026-11-26 07:11:16', '27', '1');
insert into `platform_migration` values ('11', '10', 'fact subscription', 'SQL', 'V10__fact_subscription.sql', '62875426', 'livery', '2026-11-26 07:11:16', '20', '1');
insert into `platform_migration` values ('12', '11', 'fact cursor', 'SQL', 'V11__fact_cursor.sql', '946162698', 'livery', '2026-11-26 07:11:16', '27', '1');
insert into `platform_migration` values ('13', '12', 'fact parked', 'SQL', 'V12__fact_parked.sql', '661784291', 'livery', '2026-11-26 07:11:16', '50', '1');
insert into `platform_migration` values ('14', '20', 'person state', 'SQL', 'V20__person_state.sql', '1716715834', 'livery', '2026-11-26 07:11:16', '47', '1');
insert into `platform_migration` values ('15', '21', 'own role', 'SQL', 'V21__own_role.sql', '-191102721', 'livery', '2026-11-26 07:11:16', '48', '1');
insert into `platform_migration` values ('16', '22', 'session details', 'SQL', 'V22__session_details.sql', '-992150221', 'livery', '2026-11-26 07:11:16', '47', '1');
insert into `platform_migration` values ('17', '23', 'session ids', 'SQL', 'V23__session_ids.sql', '173813553', 'livery', '2026-11-26 07:11:16', '2', '1');
insert into `platform_migration` values ('18', '24', 'api key scope', 'SQL', 'V24__api_key_scope.sql', '-1368691478', 'livery', '2026-11-26 07:11:16', '36', '1');
insert into `platform_migration` values ('19', '30', 'setting', 'SQL', 'V30__setting.sql', '2095321602', 'livery', '2026-11-26 07:11:16', '25', '1');
insert into `platform_migration` values ('20', '31', 'setting sheet', 'SQL', 'V31__setting_sheet.sql', '-1261041538', 'livery', '2026-11-26 07:11:16', '24', '1');
insert into `platform_migration` values ('21', '32', 'setting change', 'SQL', 'V32__setting_change.sql', '1924662982', 'livery', '2026-11-26 07:11:16', '16', '1');
insert into `platform_migration` values ('22', '33', 'calendar', 'SQL', 'V33__calendar.sql', '1596414374', 'livery', '2026-11-26 07:11:16', '27', '1');
insert into `platform_migration` values ('23', '34', 'calendar day', 'SQL', 'V34__calendar_day.sql', '2055862481', 'livery', '2026-11-26 07:11:16', '16', '1');
insert into `platform_migration` values ('24', '35', 'holiday', 'SQL', 'V35__holiday.sql', '1457340455', 'livery', '2026-11-26 07:11:16', '27', '1');
insert into `platform_migration` values ('25', '40', 'encryption key', 'SQL', 'V40__encryption_key.sql', '1785874826', 'livery', '2026-11-26 07:11:17', '88', '1');
insert into `platform_migration` values ('26', '50', 'idempotency', 'SQL', 'V50__idempotency.sql', '-947500972', 'livery', '2026-11-26 07:11:17', '64', '1');
insert into `platform_migration` values ('27', '60', 'scheduled task', 'SQL', 'V60__scheduled_task.sql', '69719200', 'livery', '2026-11-26 07:11:17', '46', '1');
insert into `platform_migration` values ('28', '61', 'job', 'SQL', 'V61__job.sql', '-1223739015', 'livery', '2026-11-26 07:11:17', '44', '1');
insert into `platform_migration` values ('29', '62', 'job line', 'SQL', 'V62__job_line.sql', '-1202339436', 'livery', '2026-11-26 07:11:17', '41', '1');
insert into `platform_migration` values ('30', '63', 'node', 'SQL', 'V63__node.sql', '-1090016832', 'livery', '2026-11-26 07:11:17', '33', '1');
insert into `platform_migration` values ('31', '64', 'lease', 'SQL', 'V64__lease.sql', '625316406', 'livery', '2026-11-26 07:11:17', '34', '1');
insert into `platform_migration` values ('32', '65', 'lease member', 'SQL', 'V65__lease_member.sql', '1483691070', 'livery', '2026-11-26 07:11:17', '17', '1');
insert into `platform_migration` values ('33', '66', 'audit start seq', 'SQL', 'V66__audit_start_seq.sql', '40983497', 'livery', '2026-11-26 07:11:17', '31', '1');
insert into `platform_migration` values ('34', '67', 'audit start hash', 'SQL', 'V67__audit_start_hash.sql', '173926817', 'livery', '2026-11-26 07:11:17', '19', '1');
insert into `platform_migration` values ('35', '68', 'encryption key rotated', 'SQL', 'V68__encryption_key_rotated.sql', '-574662831', 'livery', '2026-11-26 07:11:17', '13', '1');
insert into `platform_migration` values ('36', '70', 'person link', 'SQL', 'V70__person_link.sql', '-1233797309', 'livery', '2026-11-26 07:11:17', '23', '1');
insert into `platform_migration` values ('37', '71', 'claimed role', 'SQL', 'V71__claimed_role.sql', '-1002595771', 'livery', '2026-11-26 07:11:17', '18', '1');
insert into `platform_migration` values ('38', '72', 'used sign on', 'SQL', 'V72__used_sign_on.sql', '1131104850', 'livery', '2026-11-26 07:11:17', '20', '1');
insert into `platform_migration` values ('39', '73', 'session issuer', 'SQL', 'V73__session_issuer.sql', '-236977807', 'livery', '2026-11-26 07:11:17', '22', '1');
insert into `platform_migration` values ('40', '80', 'tenant state', 'SQL', 'V80__tenant_state.sql', '1136100160', 'livery', '2026-11-26 07:11:17', '42', '1');
insert into `platform_migration` values ('41', '81', 'tenant brand', 'SQL', 'V81__tenant_brand.sql', '1704397059', 'livery', '2026-11-26 07:11:17', '46', '1');
insert into `platform_migration` values ('42', '82', 'tenant export', 'SQL', 'V82__tenant_export.sql', '-61461586', 'livery', '2026-11-26 07:11:17', '13', '1');
insert into `platform_migration` values ('43', '83', 'tenant export part', 'SQL', 'V83__tenant_export_part.sql', '1950320096', 'livery', '2026-11-26 07:11:17', '69', '1');
CREATE TABLE `platform_node` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `version` varchar(40) NOT NULL,
  `started_at` datetime(6) NOT NULL,
  `seen_at` datetime(6) NOT NULL,
  `stopped_at` datetime(6) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `platform_node_seen` (`tenant_id`,`seen_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_node` values ('1', '913688355372652810', 'one', '0.1.0', '2026-11-26 07:11:19.451845', '2026-11-26 07:12:29.023641', NULL);
CREATE TABLE `platform_own_role` (
  `tenant_id` bigint(20) NOT NULL,
  `code` varchar(40) NOT NULL,
  `name` varchar(100) NOT NULL,
  `patterns` varchar(8000) NOT NULL,
  `version` bigint(20) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_own_role` values ('1', 'reception', '前台', 'crm.customers.read', '0', '2026-11-26 07:11:28.168903');
CREATE TABLE `platform_person` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `name` varchar(100) NOT NULL,
  `display_name` varchar(200) NOT NULL,
  `language` varchar(10) NOT NULL,
  `password_hash` varchar(255) DEFAULT NULL,
  `created_at` datetime(6) NOT NULL,
  `suspended` tinyint(1) NOT NULL DEFAULT 0,
  `password_due` tinyint(1) NOT NULL DEFAULT 0,
  `version` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_person_name` (`tenant_id`,`name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_person` values ('1', '913688378286134225', 'admin', 'Administrator', 'zh-CN', '$argon2id$v=19$m=19456,t=2,p=1$CeBwV3E9uyslxuPfciYNpw$mi3ouSd7WjIZSdzxOpUXHlohTNB4Lap7+9CKiqxX+Ho', '2026-11-26 07:11:25.310888', '0', '0', '0');
insert into `platform_person` values ('1', '913688392311888620', 'mei', 'mei', 'zh-CN', '$argon2id$v=19$m=19456,t=2,p=1$plt9s1u6GUuEXcaoUf0Utg$9Xqiub+kegDIERfWznIzmYqch9M73aTXKFj7n3J2v4I', '2026-11-26 07:11:28.329903', '0', '1', '0');
insert into `platform_person` values ('1', '913688647346541181', 'wang', '伟 王', 'zh-CN', NULL, '2026-11-26 07:12:29.041462', '0', '0', '0');
CREATE TABLE `platform_person_link` (
  `tenant_id` bigint(20) NOT NULL,
  `issuer` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `subject` varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`issuer`,`subject`),
  KEY `platform_person_link_person` (`tenant_id`,`person_id`),
  CONSTRAINT `platform_person_link_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_person_link` values ('1', 'http://localhost:27423/realms/group', 'cea52643-08b4-4dd6-8d88-16bc25690839', '913688647346541181', '2026-11-26 07:12:29.041462');
CREATE TABLE `platform_role` (
  `tenant_id` bigint(20) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `role` varchar(40) NOT NULL,
  PRIMARY KEY (`tenant_id`,`person_id`,`place_id`,`role`),
  CONSTRAINT `platform_role_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_role` values ('1', '913688378286134225', '1', 'operator');
insert into `platform_role` values ('1', '913688392311888620', '913688391779211423', 'reception');
CREATE TABLE `platform_scheduled_task` (
  `task_name` varchar(40) NOT NULL,
  `task_instance` varchar(80) NOT NULL,
  `task_data` blob DEFAULT NULL,
  `execution_time` datetime(6) NOT NULL,
  `picked` tinyint(1) NOT NULL,
  `picked_by` varchar(60) DEFAULT NULL,
  `last_success` datetime(6) DEFAULT NULL,
  `last_failure` datetime(6) DEFAULT NULL,
  `consecutive_failures` int(11) DEFAULT NULL,
  `last_heartbeat` datetime(6) DEFAULT NULL,
  `version` bigint(20) NOT NULL,
  `priority` smallint(6) DEFAULT NULL,
  PRIMARY KEY (`task_name`,`task_instance`),
  KEY `platform_scheduled_task_due` (`execution_time`),
  KEY `platform_scheduled_task_heartbeat` (`last_heartbeat`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_scheduled_task` values ('recurring', 'recurring', null, '2026-11-26 07:12:45.746930', '0', NULL, '2026-11-26 07:12:25.746930', NULL, '0', NULL, '9', NULL);
CREATE TABLE `platform_session` (
  `tenant_id` bigint(20) NOT NULL,
  `secret_hash` binary(32) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `csrf` varchar(60) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  `id` bigint(20) NOT NULL DEFAULT 0,
  `last_seen_at` datetime(6) DEFAULT NULL,
  `user_agent` varchar(100) NOT NULL DEFAULT '',
  `address` varchar(45) NOT NULL DEFAULT '',
  `issuer` varchar(255) DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`secret_hash`),
  KEY `platform_session_expires` (`tenant_id`,`expires_at`),
  KEY `platform_session_person` (`tenant_id`,`person_id`),
  CONSTRAINT `platform_session_person` FOREIGN KEY (`tenant_id`, `person_id`) REFERENCES `platform_person` (`tenant_id`, `id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_session` values ('1', x'9A8B8F0A3289AC06CB1809E3AC5C07984260265D65B2B6EA8444A6B073F58A8F', '913688647346541181', '-9O-1Uch3Kgy39Z1FwoyQEzMG2muexMyhkcdcbZ45D8', '2026-11-26 07:12:29.074794', '2026-11-26 19:12:29.074794', '913688647552062064', '2026-11-26 07:12:00.000000', 'Java-http-client/17.0.15', '127.0.0.1', 'http://localhost:27423/realms/group');
CREATE TABLE `platform_setting` (
  `tenant_id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `code` varchar(100) NOT NULL,
  `value` mediumtext NOT NULL,
  PRIMARY KEY (`tenant_id`,`place_id`,`code`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_setting` values ('1', '1', 'platform.session.idle', '"PT1H"');
insert into `platform_setting` values ('913688391779211423', '913688391779211423', 'dms.retention.raw-records', '400');
CREATE TABLE `platform_setting_change` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `code` varchar(100) NOT NULL,
  `at` datetime(6) NOT NULL,
  `person_id` bigint(20) NOT NULL,
  `value_before` mediumtext DEFAULT NULL,
  `value_after` mediumtext DEFAULT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `platform_setting_change_code` (`tenant_id`,`place_id`,`code`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_setting_change` values ('1', '913688409445619350', '1', 'platform.session.idle', '2026-11-26 07:11:32.317715', '913688378286134225', NULL, '"PT1H"');
insert into `platform_setting_change` values ('913688391779211423', '913688412285164400', '913688391779211423', 'dms.retention.raw-records', '2026-11-26 07:11:32.998283', '913688378286134225', NULL, '400');
CREATE TABLE `platform_setting_sheet` (
  `tenant_id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `version` bigint(20) NOT NULL,
  PRIMARY KEY (`tenant_id`,`place_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_setting_sheet` values ('1', '1', '1');
insert into `platform_setting_sheet` values ('913688391779211423', '913688391779211423', '1');
CREATE TABLE `platform_tenant` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `kind` varchar(10) NOT NULL,
  `code` varchar(40) NOT NULL,
  `name` varchar(200) NOT NULL,
  `brand_id` bigint(20) DEFAULT NULL,
  `region` char(2) NOT NULL,
  `time_zone` varchar(50) NOT NULL,
  `currency` char(3) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `state` varchar(10) NOT NULL DEFAULT 'ACTIVE',
  `state_at` datetime(6) DEFAULT NULL,
  `version` bigint(20) NOT NULL DEFAULT 0,
  PRIMARY KEY (`tenant_id`,`id`),
  UNIQUE KEY `platform_tenant_code` (`tenant_id`,`code`),
  KEY `platform_tenant_kind` (`tenant_id`,`kind`,`id`),
  KEY `platform_tenant_brand` (`tenant_id`,`brand_id`,`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_tenant` values ('1', '1', 'GROUP', 'group', 'Group', NULL, 'CN', 'Asia/Shanghai', 'CNY', '2026-11-26 07:11:24.018193', 'ACTIVE', NULL, '0');
insert into `platform_tenant` values ('1', '913688390504144014', 'BRAND', 'shops', 'Shops', NULL, 'CN', 'Asia/Shanghai', 'CNY', '2026-11-26 07:11:27.805520', 'ACTIVE', NULL, '0');
insert into `platform_tenant` values ('1', '913688391779211423', 'STORE', 'shop', '广州店', '913688390504144014', 'CN', 'Asia/Shanghai', 'CNY', '2026-11-26 07:11:28.109064', 'ACTIVE', NULL, '0');
CREATE TABLE `platform_tenant_export` (
  `tenant_id` bigint(20) NOT NULL,
  `id` bigint(20) NOT NULL,
  `place_id` bigint(20) NOT NULL,
  `bytes` bigint(20) NOT NULL,
  `try` int(11) NOT NULL,
  `created_at` datetime(6) NOT NULL,
  `ready_at` datetime(6) DEFAULT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`id`),
  KEY `platform_tenant_export_place` (`tenant_id`,`place_id`,`id`),
  KEY `platform_tenant_export_expires` (`tenant_id`,`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_tenant_export` values ('1', '913688412666844653', '913688391779211423', '11971', '1', '2026-11-26 07:11:33.095692', '2026-11-26 07:11:34.507286', '2026-12-03 07:11:34.507286');
CREATE TABLE `platform_tenant_export_part` (
  `tenant_id` bigint(20) NOT NULL,
  `export_id` bigint(20) NOT NULL,
  `try` int(11) NOT NULL,
  `n` int(11) NOT NULL,
  `content` mediumblob NOT NULL,
  PRIMARY KEY (`tenant_id`,`export_id`,`try`,`n`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin;
insert into `platform_tenant_export_part` values ('913688391779211423', '913688412666844653', '1', '1', x'504B030414000808080070397A5D0000000000000000000000001100000063726D5F6465616C696E672E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080070397A5D0000000000000000000000001100000063726D5F76656869636C652E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080070397A5D0000000000000000000000001200000063726D5F637573746F6D65722E6A736F6E6CE5944D6EDA401886F73D86B7C5D5FC783C363BEAC40408881030818D65EC094CB18DB10DC4445D76D14D2F1055EA05BA8CD4458FD3543D46C71012D290A4A92A75D1CD68FCBEF3FDCD3CF2B994B2D009539B7B5251D22156350DEB90521D41A8202C15A43B0EC61A5111A51A144EE8044C78575F3F7DFBF2FEFADB1EB36C5B0B2603EEE7A75E6A2AC41A00EBE5C6B15387FBC286006878BDA89A702316279330AF0C30C50AA22AD1455394109A37952E786E02B165C12A4338F3FD8294B0B3CD76C0E374647B4ECA36CAC475679193F23CEF5AF1B9CB4297D90917EB46E41E0B539E6676380B062CDEC8311B6E453A9E17B324D97C8693DB3249EA9C9EDAA79CF99EF057B752580F5BD8A46EAC3317A4B918739575358A1B33D1AE673BA9101040AA0CA18CD436A045088B487BA560DC17E76691F75BE77E99C416B3C659242245D81C16C7B0489289EA0CDDAC375F1C564D7316CB4B63BF86EBFBAFCBD6708E60656C7855234BFBA5C181DE4B2A66D689EC3781094EC6E3B4B4A3040FBDFC09A4492FE9D6928919F2496DA4646C6FC117E6307FAED849AE5BCFAFEBED8BF36721A8000A208590AADB087EFFF8E1EAE2E22E8237DA6E04D13D04D14308CA54278840AA10D199A2EB1A51E8F31994A0AE0319407955FADFB0F84CE2307CA502F23471B7E79E26AE7FAC345BFD6A1CF069B54C5AC199DC6AED4FC3CA72495A67F6A8E953D670EB66529B1D1C59CB83C02A35E5A8DB5D5AB8D9AA1F3D429C66F47BA3E372DB392901C3EB9A446DB9C6E2EF10872086182B5BC4FDB8BCBC7AF7F92E7137DA6EE2947BC4290F1187749847897B8604519D6255FD23E0B43570F07F06AE9BFADDCE928C6B29A937A23D9FB49783436A2D1AC46D5A497C382D1B4D5D3F9E773A27D01ADA53DE9C1AA8DBAE8C7A24818FFDE222752FC23A80D9CC2B59D49C035803ED9DC0FD04504B0708718FA2D8A902000066070000504B030414000808080070397A5D0000000000000000000000001000000063726D5F6572617365642E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080070397A5D0000000000000000000000000E00000063726D5F6772616D2E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B2343436B3B030B6343437B734323434313256D251CACECC03C9F90199E94589B940E6931D9D404E726971497E6E6A11AA5663630B53332373730B43A55AAE6A724C7FDABA1687E92606E6064686C686C6C626E49B3E7B361ED30DCD0D0DCDCD2870FB9E05B40D9C6773FB68EB83175BB7121D0100504B0708427093F6830000003D020000504B030414000808080070397A5D0000000000000000000000001000000063726D5F736F757263652E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B2343436B3B030B6343437B734323434313256D2512ACE2F2D4A4E05CAA6E41603B9D9997920A5CEA1C121FEBEAE414AB55C00504B0708515938774100000044000000504B030414000808080070397A5D0000000000000000000000001500000063726D5F736F757263655F6C696E6B2E6A736F6E6CAD90CF4EAB401487F73EC66C9564CE0CF2A73BAE6D450BADB52DD486C40C32C8084C0D4529362EDDFA02E63E824B1F49731FE3D2D68526EACACD49CEEFFBE59CE45BA1924B26CB7311A11632816A86414DD0759300A884A23DB498DF1417BCA151BE68D654C875F560321A0FDCCE6993F065C90BC9B2ED0D0B9AA864C525FF7454C53A061D40D78C7521618BA4617EBD4F7AE065F3DB6A32B56A87676AA855EBA79CCB86AF022459CE03D40AD0DBDFC7D7A7A700ED05289F8722DBA6BB8606D4C07833C88686A22893362BB705304DAC6050DEA188B82C4559F76FF290179BC62DB452689D2F3D70527A45DAD6053DA38348B07A78D2CDDA8B59D79B9F560AEEC944788AF747C02599C5B391E6E08EBA4F424C8B6180EED1FDCEEAF76DD26F6D12A040A9FAC1669B4E6AABE3CCECE35489C756273FB0ABF81B9BFF5E5E5E1F9E7FB4A97E69D3D8DA849F6D6A575D5B5BF6DDB3CC70FD5E5C79E3A1B052E6D8BEE2DE59873E5B0E65A4CA41CF18E9D32C3547D7FD389952FBC83789FB6EF33F504B07080D6970667F0100009C020000504B030414000808080070397A5D00000000000000000000000015000000646D735F68656C645F7265636F72642E6A736F6E6C6552DB729B30107DEF576478AD1D4B028161260FC48963A74D42ECD8B9D41D4646B24D007191883199FC4567FAD8A7FE5AFB1B1538BD64FAB67BF6ECD933BBFBAC49C609977E483547B3A16EF6FBBA0D2DCB46101A48D73ADA3F15035816C63AB400B29B4A92A5C59B56036064EB082B114B1182947316C830E56FF53102D8C6966535FA71C899AA35E186888D0A1312B1CCE0577C4B937B3178ECDDC1F7D3F5D19162084964C34E33C6551A85BCD10D4A21D384150A29C856014FD089A0530EED4DB99593B38117ACC3491DC8EEC5D41F8FC5DC8FDCA2AEEB2D3D3EBD1FBAC1E37C789BD7E1A8BB3BCE85B563B7C5C42DE27E2D70E125F9D6F31FAAC7D9CA50F2AB90C554FC996082948D5CFDA39740578FE4793DE0F9F4E4B22674548ADD6C39C88A1D4569EA276529A3535A4EFD79BAC6EE76B55E8E96551DCDA8B54BE7137152D64675F5C03D8F5E8CD6271599D6BEB9E1B3DAF43E5C67D3FC2EC74B7F9C4505BEDB0121CFED511D84C759A5D739521BAF067C38946737787615CCA9F8608DAF05BA84FD66218C889437963F3D2FF6FE179AB3D07E7EF9F6E3EBF785D659A83351D662341187542DF8B0E4AA8D9265CC5AC213894B2614E5F9356ED9D0B6610FF574D0725845922C6E590B0D01647621E822E30042C7C08E0E3A070DD883A0F71F08410B19B8917A79F9DCDC392D8BA039B4B2A452CE1815FEFEDABC8CE3DF48F8374F9BBFD8C781322F19F58954027B2BB08BCC1B60396AB00E0F6D6002A03F2861C6E92B71DFCA2AC90A4EE2FDBFBAA87DE2A2504FCC14B022B1601D4DAAFFE4AFD9CBBB5F504B0708334E096D4802000043030000504B030414000808080070397A5D00000000000000000000000010000000646D735F696D706F72742E6A736F6E6C7550314E033110EC7986EB24F2FAE2737C158FA00A8722E398C4E2E20B3E1F08210A4A841048206890A810255D9080E7908467B0BE10090ABA9D999DDD9D3D21C138E5C2C00E4946242469AF9748104232802E4B488BFC52BA943399308E3D02155D3A6774B0A5FB6BE78C72C98510D1BE6F5DD4745D8572623C327BB630C8A88EAE0E1BE846C64FBD75015910B00942F25408DA9394C53D5550213A86A53308BD5155E948E6EAA2884714F5C4550364E39EED9C2C3FEEE657AF3969E564FE7C33BFBE6CCAC5F9C5E2E1AD29BF5ECE3EDF67EB9EE5EDE3E2FE29273B387AF738986A75C51AAD07AF286F74E987B12566535A9B69305166086BA7C70AC3444C111FD4CAE36FAD6B98683F5216E1E847C75C1EDD03158333CAD236409BA55B54640059029D240129A0BF7A92ADC6FFF7B20E004F29EF93D38D6F504B07088EE7507F39010000D4010000504B030414000808080070397A5D00000000000000000000000014000000646D735F636F6E6E656374696F6E2E6A736F6E6CAD92BD4EE34014857B1E63EA84F1D8C48E5DD36C43B5D5AE111A7B2EC9087B6CCD5C272094820E841048206890909056DB410712F03824EC6370EDD0206D414139E77CF77FF619829106B7B462098B45100E87412CA228F68558F303D6639F9C81EF0DE2411445AD636409E4CDEF6E17878FF4964AD60896A4DC4DE8ED50620BC81CF50448405B35594192698A827C40D466E408D94FD9765528B0294B52C6A795DDE158D67C8AFD52BB9C2BEDD0EAAC415D19EEF61C4289E090A3B423403EAE4AE85B303005C561371F4B3302EEC6559DB25ECA76B4515DE2BC7148A8EDD452D635952783AA67DAE2789DFAEDB8B78B9BC5D59F8E825D1AC9C8E2C732C3DBCBE5FCF471195F65BA58F28BA3E3C5F553A7B64BE9B4F9DFF3F9D949A769050635EE6D3465F631E2BFFB83D7E7872ED56C46AB998075341B4BBC1ECB2D50236A4B226DC6F7FCB02F44DF0F7F7A512244E20F57E37818466BBF28ACA9D557D1423A3A735957F6BF6C205683D08FBDB8654796FE04A55DDEA43DD0EF6FBECA269BADBC03504B070827310114820100007D020000504B030414000808080071397A5D00000000000000000000000010000000646D735F666F6C6465722E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000000E000000646D735F676174652E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B2343436B3B030B6343437B734323434313256AAE50200504B0708583F21DD2500000023000000504B030414000808080071397A5D00000000000000000000000014000000646D735F7261775F7265636F72642E6A736F6E6CAD91CD6E9B401485F77D0CB6AE5586613C8CA52C3024604C8DC1D80EDE581063C2CFF06706C68EFAEEA5EA226AB2E826BB73753FE9EA7CF74DE8E2322CBB537A16E6020170A62890008C8904802C41E1BB90D2BA6AFF01641149044A6844F1081469198F3B698CAFE1F5758CA2A51B1C29C13E739935C9416A9A0B27797818898A752F15FDC3ABE3D486C3987A30CFC15CA5D832AFF9E911D17DE9939BF37866C36673E214C9DB5958EEA62DF38E56942F43151E5E4494AD58679E2AB9C7370DEA9D57B965B25D602D7B0A62DB35EEFD306BA05D5C2820A2EC44AD08087292F16ACCBBB82DC3E26F271508BFBEBD7D9D07F8EE8186795CCBA5530E671A5CB5ECC733986C3F7AF03E78883555713B7367F75B9467CAE278308286F2360AE86C179D61660F1573ACDBA52553632FC24B96E2A42A7DB7DEEC4257ED24D678295F63DF6F96F755C13F1796BEB6B0FC5EF86E4FB01EADDC7EA5AF230BD55D932913F53F8F57FA25E1BE581BF59530AE491574FCD41E8C21D83FE343E11404E8F92C2964FE74DC79B8607990ACD738D70A692D75ECB0D7EF3AF47F2A81BC34B8671D5C48FBD04C4173E253BB99B23E422831D4CF1EE0E8E137504B070853CA5C4EB601000001030000504B030414000808080071397A5D00000000000000000000000016000000706C6174666F726D5F6170695F6B65792E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000014000000706C6174666F726D5F61756469742E6A736F6E6C9592DF6ED33014C6EFF718B965CEEC633B762A7151B4A912D20685016B1569721CA7CD9A3A5DE2EC0F55EF790E1E805B9E089E03A763AC6514A97747FE3E9FA3F3FDCE3270C62AEB2E8B2CE80531A19194342642C44008031A1C065B0A034C391192475E51CE2B802142842088CEB1E811D20319465244988FBD6561EAA6B25BDD85041911CA00B83768D536A66BC352D05264284D09478C408CA4E202C93CA7512CB21433E8466A5754D6FB753D0F75DBB86A6EEA50D746399379BD69D32BA3DDE5ACB0DDC847C786B2B50EA57E13104212EFC88C5345D97879B9EA3E986B5F76C25435535FBE91ADB89BB5EF077254C43703331AF3FB72323B8BCF87F8C5BBE3C1DD87930BF951C345DD7F19AC0E967B46CB39231CFB7CE3DDD1C621C61125B057B4DA48152981512C558E983280546A7CE73C8B144D05C995D98C369B37A1AEAC35EB87FF84FBC7B32B5E0E98C75C0841B7E34D0295A985337512F4924037374970980456CDCDFAE1C7B7AF3FBF7C4F82270AF04481BDB6C3D3FEC895F7E3B74757B7C34FC56CD2376C76E4AE3F9F0CCE5E9D0E71CE6B0B8BE36A7F0AFEEE28F609727F173B2950EA2950C0783F0A52914C33401C3389181314C590734441192A18056EB60E7C512A9757FECA1BE35C6127A19E2A3BF91787DF86BF2174186BE3B75F53ACD52DAA8DAEEAAC79C6227F20C130F614FC5CFD80E179581B486C5B968F4CBA7A75F00B504B07087649A987090200004B040000504B030414000808080071397A5D00000000000000000000000019000000706C6174666F726D5F61756469745F686561642E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B2343436B3B030B6343437B734323434313256D2512A4E2D044A81581989C51940A6B34F954F5585AB8F7698475870A285A76585537259814F95B3537A5EA46B9A97777A4884514672498653A42D587F624E6A4A7C620950AB91819199AEA1A1AE91598881B995A1A195B1899E81A985A58969144865496251493CC43E03381F626B5E694E4E2D1700504B0708C3D637F397000000AF000000504B030414000808080071397A5D00000000000000000000000017000000706C6174666F726D5F63616C656E6461722E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000001B000000706C6174666F726D5F63616C656E6461725F6461792E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000001B000000706C6174666F726D5F636C61696D65645F726F6C652E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000001D000000706C6174666F726D5F656E6372797074696F6E5F6B65792E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000001A000000706C6174666F726D5F666163745F7061726B65642E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000013000000706C6174666F726D5F666163742E6A736F6E6CB5CFCB4EC3400C05D03D9FE1751BE5DA9379E43B58C1209426231E6A1248268B2AEABF63505504128B825879A47B47F65929A7A119F2FD5347350588F55E029C0B0C1816DAD097C488036B66AD268306D0B96F8644B5DF503EBCE883DAA92FDA65CE639FA6A27D6C8687D469ADC99A71C9760B6CD95E97AE066AF6850D60F08D56E665F79CDA3C6BF1369E978AF8CAB2731E91EEB4B51BBB8336D6E3FB8FF4FA71C5F16ABD88624A6700F11CC49C287CA694BFA3080A2F9535E1278A2E2DE10067BF5322CDE332B529521DA9EBE7489F38FE0BAE3AE1E48CE37FC4310422E6029C28EE0D504B0708C82C5FD8E400000085020000504B030414000808080071397A5D0000000000000000000000001A000000706C6174666F726D5F666163745F637572736F722E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000018000000706C6174666F726D5F666163745F686561642E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B2343436B3B030B6343437B734323434313256D2512A4E2D044A192BD5720100504B070875E929522E0000002D000000504B030414000808080071397A5D00000000000000000000000020000000706C6174666F726D5F666163745F737562736372697074696F6E2E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000016000000706C6174666F726D5F686F6C696461792E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000001A000000706C6174666F726D5F6964656D706F74656E63792E6A736F6E6C559449AFAB561084F7F91977FB421E1C860357CA02CC0C36A3B1616331DB6686C318E5BFC72FAB64DB555FA9D52AF55F5F286FE3163D5ED9D7F71747900CCB921C012107088202E4D7EF5F7D3E4E5DFB3F036401CB10240500FD3154F9FE78C6D3F3A3CBE602DD096DA7F16EBBA4DE033961F3CC0FA6ED80B412BFF3CADAAE24A5548CF3E7871CF361CE27F4017FB0DBE9E796746A129B836D18E4206E4A222A7C26D3FB4FBF597F5EE9E447973C2DFE17182394373DFACFCA808314CD722CCE7EE409C528FF88713BADF998679F515AC7AF26CF1EF12F08E080C10802038C8FC36F82F806EC1F144E47BF92FF453E9E85F8AE886F6977F26D178597171C80A4FCAC29E277417AC7588BAF878E243335E2BA60546D788DA9CD397A9518B092637BD3B165EA52504DFA86EC6413996AD906C071511D0A77B29CE0C1798BE1B4436669090CBC25E8AFDDDC68176FF47A0E31D7AA73D8D6B06E34F434555EE632AE005F5851C4B6A8127C3153F861C948B3C22101C2755C3C881B1C8639C74E80C0CD66AFBFB8D5FB752E1D30B20F4066A191345C4D71CB3092E88CE7946F33A6B7A7BBE2F7CD1593499CC560428B5C031FA17CA03EE83154331D433A1C0316893C2E228169D28968E1AD5429EAB1E1F2ADB7D066EF0683EE16CD87CE69793FB78B049E2F3053BA915EB4CAD4C41C2A3714A866F0164EF236A248B9911A5E3FC8B589DB1EA61B0C5E8CCF36A1AE701BA86CE2C2839847EEE9462B1501131C674B61B8970674441CA5425B269FC02C6C27E146023AEE27706606CA2C76DB5ECCB24EBA8BE94FDCABB58A7BA9B7E13A856B2D1F782268AE448C186B10FA83DC2ABAAC6B0463DFC99A7890A394745E94E4521D6419187D7A9AD1BCDAAFC1E8ED1BE5BB88C9C05ED8C47DE07D2DABC593BD517347FBADAF82F27942B57ED182DC231BD5E2A567700E893465A68A1615DAC7627FA282FB03F3C347D8D7E0F66E782A114B1EFA7ECEF61B75C2050C97200BB156A670914A5F7384A2F87DD570C503135EEEA1EA8FFA60E7B2DAE7B73D4DAF0512C8E7197727706AB1543BA3EE3485A52BD6A5BF795BC547F5262858149CAD3ABC010B01A9E317DFD62A4268BD528B02122FC9A704F065E8B7E669D222D5BC962236AFE7F98E5F4A6916C21A53AA1DBB499143D0CB7B8A1DFAB873B0BE61B71DBF18425FE293A0B20DBB1BC304CFAFEBB952038D25B6C7952F335525A4FDCA4D13B3022D4E5C3A3D28931557B29D123D5A3D3528463D39DED8CEDFEF7678394DE76E267413BF4AF27CF60F0ED4B13CBC0A2928669AFBBC8DBC12FA0ECCA67B64855256D43ACBCE62412DFC1C30362B70DFC4EE7854A875DDCCE59FA31B555B70314E1A8B0B2B7DE58E69F4899672CA4802B774E665726D6D652B3638AA83627644CCD7AEF0CE53E1BD0972B33A7699548B1B48A711EB260D839655B76640BA58FF3034D7EFDA95CB2917591437D6BD7C0CEBC248A870744F22880BA133B91583CEC4B1862AF5B5F71D13D23C76D3A37BD14EE1D7DFBFFD03504B0708036AC9ED4604000082050000504B030414000808080071397A5D00000000000000000000000017000000706C6174666F726D5F6A6F625F6C696E652E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000012000000706C6174666F726D5F6A6F622E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000014000000706C6174666F726D5F6C656173652E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000001B000000706C6174666F726D5F6C656173655F6D656D6265722E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000013000000706C6174666F726D5F6E6F64652E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000017000000706C6174666F726D5F6F776E5F726F6C652E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000001A000000706C6174666F726D5F706572736F6E5F6C696E6B2E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000013000000706C6174666F726D5F726F6C652E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000016000000706C6174666F726D5F73657373696F6E2E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000015000000706C6174666F726D5F706572736F6E2E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D00000000000000000000000016000000706C6174666F726D5F73657474696E672E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B2343436B3B030B6343437B734323434313256D2512AC8494C4EC5239F9C9F920A944BC92DD62B4A059A5692999FA7579458AE5B949A9C5F94520C54529698530A52636260A054CB0500504B07080FAEE2095800000074000000504B030414000808080071397A5D0000000000000000000000001D000000706C6174666F726D5F73657474696E675F6368616E67652E6A736F6E6C7D8EBD0EC2300C06771E2333AD6227CD4F9F8389A50AAD2B550A094A531810EF8E3B20C1C2EABB4FE7A7A89442AAC332895E7850C639E5C15A8F001A95388A2FA201D17560B49692C92D8691FE2CC73C11B3E9BAB685B853979CDA121E4DA13197696525541650A269001A3427697B805E61EBBD43A7CE7B85CA9AD34FC63233A03462C7C23DC48D860BCDB9702E6D317E6E61AE5478B6BFFB3ABC01504B0708182A06329C000000EC000000504B030414000808080071397A5D0000000000000000000000001C000000706C6174666F726D5F73657474696E675F73686565742E6A736F6E6CAB562A49CD4BCC2B89CF4C51B252B2343436B3B030B6343437B734323434313256D2512AC8494C4EC5235F965A549C999F07943654AAE50200504B070817F6BCBB3900000051000000504B030414000808080071397A5D00000000000000000000000015000000706C6174666F726D5F74656E616E742E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000001C000000706C6174666F726D5F74656E616E745F6578706F72742E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000001B000000706C6174666F726D5F757365645F7369676E5F6F6E2E6A736F6E6CE30200504B07089306D7320300000001000000504B030414000808080071397A5D0000000000000000000000000D0000006D616E69666573742E6A736F6E7D54B1929B3010EDEF2B3CAEEF1C048CB1DD65D2A7B934B946B3166B500C122389733C37F71DE9F21B99A4C9D7F83F2201B2C1404ADE7BBBDAB7BBECDBC362B13C485582592E760BF2E8BE5F51692E850396C18AAC826503EF3183160C8370FD44C853B8FE12243B427651B48AB74912C74990BCB46A1429A633EA7815079B288ED65BD2A90D0A104D096FF6D302BC8DDD9268BDD9445B9224DB9090388C1ABD1530996223D1B9AC3C78E4A28DD3462AF4A880B2955E7EFFBDFCFA79F9F3C3337B055DC0B3CDA23DAC30F3FE3F7DF6A0E125BE48D166FAA8397C78CE416439F06B49B55228D8B90BFCBAB4F07B634FC993EE9963AAA42942C145E6D0E0F106BF62CE5981F730ABADA31295C3A31E8E0A74DBE6BE3A53503A6CDDC3B4AC15C3EB900728B5951C1D1576545A6A9A639152854CAAB41FE5285E5652997B9449219099AE737DE6208BB4AD3DE8A11918BC572A38F5DEF44EAB028C5B520A15A7473CF733DDB83AE5663ACA31D60F0C8C5C6906855D565093593D4953987E96156017C3764A0EA77615D88D50E7CAB565B6F40330432B50C7E12807FCA4B326D0AE9D96D3D537FCACF186D5F55E33C52B3FB7518E5C167CCE3C4FD1AE82F14B3F7AE19BDCBBDD9A6E8C2527F102ED4ECF33B4C4728FD37E45771446843C89F90955F6DED9E9F89F60C4CF066AD47AAE6D6DD2993063BA5F7FD4B18EA3CCDD16FCAF44E788665271BBA6A3B75B8AE277FF078F14B53D2854F34CD0AE7C77C51EDEFF01504B070815E41166200200002A060000504B0102140014000808080070397A5D9306D732030000000100000011000000000000000000000000000000000063726D5F6465616C696E672E6A736F6E6C504B0102140014000808080070397A5D9306D732030000000100000011000000000000000000000000004200000063726D5F76656869636C652E6A736F6E6C504B0102140014000808080070397A5D718FA2D8A90200006607000012000000000000000000000000008400000063726D5F637573746F6D65722E6A736F6E6C504B0102140014000808080070397A5D9306D732030000000100000010000000000000000000000000006D03000063726D5F6572617365642E6A736F6E6C504B0102140014000808080070397A5D427093F6830000003D0200000E00000000000000000000000000AE03000063726D5F6772616D2E6A736F6E6C504B0102140014000808080070397A5D51593877410000004400000010000000000000000000000000006D04000063726D5F736F757263652E6A736F6E6C504B0102140014000808080070397A5D0D6970667F0100009C0200001500000000000000000000000000EC04000063726D5F736F757263655F6C696E6B2E6A736F6E6C504B0102140014000808080070397A5D334E096D48020000430300001500000000000000000000000000AE060000646D735F68656C645F7265636F72642E6A736F6E6C504B0102140014000808080070397A5D8EE7507F39010000D4010000100000000000000000000000000039090000646D735F696D706F72742E6A736F6E6C504B0102140014000808080070397A5D27310114820100007D0200001400000000000000000000000000B00A0000646D735F636F6E6E656374696F6E2E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001000000000000000000000000000740C0000646D735F666F6C6465722E6A736F6E6C504B0102140014000808080071397A5D583F21DD25000000230000000E00000000000000000000000000B50C0000646D735F676174652E6A736F6E6C504B0102140014000808080071397A5D53CA5C4EB6010000010300001400000000000000000000000000160D0000646D735F7261775F7265636F72642E6A736F6E6C504B0102140014000808080071397A5D9306D732030000000100000016000000000000000000000000000E0F0000706C6174666F726D5F6170695F6B65792E6A736F6E6C504B0102140014000808080071397A5D7649A987090200004B0400001400000000000000000000000000550F0000706C6174666F726D5F61756469742E6A736F6E6C504B0102140014000808080071397A5DC3D637F397000000AF0000001900000000000000000000000000A0110000706C6174666F726D5F61756469745F686561642E6A736F6E6C504B0102140014000808080071397A5D9306D732030000000100000017000000000000000000000000007E120000706C6174666F726D5F63616C656E6461722E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001B00000000000000000000000000C6120000706C6174666F726D5F63616C656E6461725F6461792E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001B0000000000000000000000000012130000706C6174666F726D5F636C61696D65645F726F6C652E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001D000000000000000000000000005E130000706C6174666F726D5F656E6372797074696F6E5F6B65792E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001A00000000000000000000000000AC130000706C6174666F726D5F666163745F7061726B65642E6A736F6E6C504B0102140014000808080071397A5DC82C5FD8E4000000850200001300000000000000000000000000F7130000706C6174666F726D5F666163742E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001A000000000000000000000000001C150000706C6174666F726D5F666163745F637572736F722E6A736F6E6C504B0102140014000808080071397A5D75E929522E0000002D000000180000000000000000000000000067150000706C6174666F726D5F666163745F686561642E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000002000000000000000000000000000DB150000706C6174666F726D5F666163745F737562736372697074696F6E2E6A736F6E6C504B0102140014000808080071397A5D9306D732030000000100000016000000000000000000000000002C160000706C6174666F726D5F686F6C696461792E6A736F6E6C504B0102140014000808080071397A5D036AC9ED46040000820500001A0000000000000000000000000073160000706C6174666F726D5F6964656D706F74656E63792E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001700000000000000000000000000011B0000706C6174666F726D5F6A6F625F6C696E652E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001200000000000000000000000000491B0000706C6174666F726D5F6A6F622E6A736F6E6C504B0102140014000808080071397A5D9306D732030000000100000014000000000000000000000000008C1B0000706C6174666F726D5F6C656173652E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001B00000000000000000000000000D11B0000706C6174666F726D5F6C656173655F6D656D6265722E6A736F6E6C504B0102140014000808080071397A5D9306D732030000000100000013000000000000000000000000001D1C0000706C6174666F726D5F6E6F64652E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001700000000000000000000000000611C0000706C6174666F726D5F6F776E5F726F6C652E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001A00000000000000000000000000A91C0000706C6174666F726D5F706572736F6E5F6C696E6B2E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001300000000000000000000000000F41C0000706C6174666F726D5F726F6C652E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001600000000000000000000000000381D0000706C6174666F726D5F73657373696F6E2E6A736F6E6C504B0102140014000808080071397A5D9306D732030000000100000015000000000000000000000000007F1D0000706C6174666F726D5F706572736F6E2E6A736F6E6C504B0102140014000808080071397A5D0FAEE20958000000740000001600000000000000000000000000C51D0000706C6174666F726D5F73657474696E672E6A736F6E6C504B0102140014000808080071397A5D182A06329C000000EC0000001D00000000000000000000000000611E0000706C6174666F726D5F73657474696E675F6368616E67652E6A736F6E6C504B0102140014000808080071397A5D17F6BCBB39000000510000001C00000000000000000000000000481F0000706C6174666F726D5F73657474696E675F73686565742E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001500000000000000000000000000CB1F0000706C6174666F726D5F74656E616E742E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001C0000000000000000000000000011200000706C6174666F726D5F74656E616E745F6578706F72742E6A736F6E6C504B0102140014000808080071397A5D9306D73203000000010000001B000000000000000000000000005E200000706C6174666F726D5F757365645F7369676E5F6F6E2E6A736F6E6C504B0102140014000808080071397A5D15E41166200200002A0600000D00000000000000000000000000AA2000006D616E69666573742E6A736F6E504B0506000000002C002C00A80B0000052300000000');
CREATE TABLE `platform_used_sign_on` (
  `tenant_id` bigint(20) NOT NULL,
  `state_hash` binary(32) NOT NULL,
  `expires_at` datetime(6) NOT NULL,
  PRIMARY KEY (`tenant_id`,`state_hash`),
  KEY `platform_used_sign_on_expires` (`tenant_id`,`expires_at`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
insert into `platform_used_sign_on` values ('1', x'8866349FD763841A3CB654DD5116C0A99B001C40010C5C813559CD2A7F08681A', '2026-11-26 07:22:24.000000');
set foreign_key_checks = 1;
