import './styles/desk.css';
import { start } from './start.ts';

void start(document);
